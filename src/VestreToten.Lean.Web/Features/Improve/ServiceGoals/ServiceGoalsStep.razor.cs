using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>The service goals in the meeting's step Mål, and on their own page.</summary>
public sealed partial class ServiceGoalsStep
{
    private IReadOnlyList<ServiceGoalView> _goals = [];
    private string _message = "";
    private int _read = -1;

    [Parameter, EditorRequired] public required int BoardId { get; set; }

    /// <summary>Moves when the board has been read again.</summary>
    [Parameter] public int Version { get; set; }

    [Parameter, EditorRequired] public required ClaimsPrincipal Who { get; set; }

    [Parameter] public bool MayWork { get; set; }

    /// <summary>Runs a press on the screen that holds this step.</summary>
    [Parameter, EditorRequired] public required Func<Func<Task>, Task> Act { get; set; }

    [Inject] internal ServiceGoalQueries Queries { get; set; } = default!;

    [Inject] internal ProposeServiceGoal Proposing { get; set; } = default!;

    [Inject] internal AdoptServiceGoal Adoption { get; set; } = default!;

    [Inject] internal EvaluateServiceGoal Evaluation { get; set; } = default!;

    [Inject] internal RecordValue Values { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    private IsoWeek ThisWeek => IsoWeek.Of(Time.GetUtcNow().DayInNorway());

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Version)
            return;
        _read = Version;
        _goals = await Queries.ReadAsync(Who, BoardId);
    }

    private async Task<string?> SaveValueAsync(int goalId, IsoWeek week, decimal value, decimal? seen) => Describe(
        await PressAsync(() => Values.ExecuteAsync(Who, BoardId, goalId, week, value, seen)));

    private async Task<ServiceGoalOutcome> DecideAsync(int goalId, ServiceGoalCard.Decision said)
    {
        var outcome = await PressAsync(() => Evaluation.ExecuteAsync(
            Who, BoardId, goalId, said.SeenWording, said.Verdict, said.Aim, said.Why, said.Acknowledged));
        // The card of a goal that has ended is gone, and cannot say it.
        _message = outcome == ServiceGoalOutcome.SomebodyElseDid ? Describe(outcome)! : "";
        return outcome;
    }

    private Task<ServiceGoalOutcome> AdoptAsync(int goalId, bool acknowledged) =>
        PressAsync(() => Adoption.ExecuteAsync(Who, BoardId, goalId, acknowledged));

    private Task<ServiceGoalOutcome> PutAwayAsync(int goalId) => PressAsync(() => Adoption.PutAwayAsync(Who, BoardId, goalId));

    private async Task<string?> ProposeAsync(ServiceGoalAim aim) => Describe(
        await PressAsync(() => Proposing.ExecuteAsync(Who, BoardId, aim)));

    private async Task<ServiceGoalOutcome> PressAsync(Func<Task<ServiceGoalOutcome>> press)
    {
        // Where the press fails to be written, the screen that holds this step says so; nothing is done yet.
        var outcome = ServiceGoalOutcome.Denied;
        await Act(async () =>
        {
            outcome = await press();
            _goals = await Queries.ReadAsync(Who, BoardId);
        });
        // The cards get what was read before the one that was pressed goes on: not while it is still in the renderer's hands.
        StateHasChanged();
        await Task.Yield();
        return outcome;
    }

    private string? Describe(ServiceGoalOutcome outcome) => outcome == ServiceGoalOutcome.Done ? null : T["Outcome." + outcome].Value;
}
