using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>The service goals in the meeting's step Mål, and on their own page.</summary>
public sealed partial class ServiceGoalsStep
{
    private IReadOnlyList<ServiceGoalView> _goals = [];
    private string _message = "";

    [Inject] internal ServiceGoalQueries Queries { get; set; } = default!;

    [Inject] internal ProposeServiceGoal Proposing { get; set; } = default!;

    [Inject] internal AdoptServiceGoal Adoption { get; set; } = default!;

    [Inject] internal EvaluateServiceGoal Evaluation { get; set; } = default!;

    [Inject] internal RecordValue Values { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    private IsoWeek ThisWeek => IsoWeek.Of(Time.GetUtcNow().DayInNorway());

    protected override BoardTopics Topics => BoardTopics.Goals;

    private bool MayWork => Context.MayNow(Right.WorkOnImprovements);

    protected override async Task ReadAsync() => _goals = await Queries.ReadAsync(User, BoardId);

    private async Task<string?> SaveValueAsync(int goalId, IsoWeek week, decimal value, decimal? seen) => Describe(
        await PressAsync(() => Values.ExecuteAsync(User, BoardId, goalId, week, value, seen), T["Saved.Value"]));

    private async Task<Outcome<ServiceGoalFault>> DecideAsync(int goalId, ServiceGoalCard.Decision said)
    {
        var outcome = await PressAsync(() => Evaluation.ExecuteAsync(
            User, BoardId, goalId, said.SeenWording, said.Verdict, said.Aim, said.Why, said.Acknowledged), T["Saved.Decision"]);
        // The card of a goal that has ended is gone, and cannot say it.
        _message = outcome == Outcome.Conflict ? Describe(outcome)! : "";
        return outcome;
    }

    private async Task<string?> ExplainAsync(int goalId, string why) =>
        Describe(await PressAsync(() => Evaluation.ExplainAsync(User, BoardId, goalId, why), T["Saved.Why"]));

    private Task<Outcome<ServiceGoalFault>> AdoptAsync(int goalId, bool acknowledged) =>
        PressAsync(() => Adoption.ExecuteAsync(User, BoardId, goalId, acknowledged), T["Saved.Adopted"]);

    private Task<Outcome<ServiceGoalFault>> PutAwayAsync(int goalId) =>
        PressAsync(() => Adoption.PutAwayAsync(User, BoardId, goalId), T["Saved.PutAway"]);

    private async Task<string?> ProposeAsync(ServiceGoalAim aim) => Describe(
        await PressAsync(() => Proposing.ExecuteAsync(User, BoardId, aim), T["Saved.Proposed"]));

    private async Task<Outcome<ServiceGoalFault>> PressAsync(Func<Task<Outcome<ServiceGoalFault>>> press, string saved)
    {
        // Where the press fails to be written, the page says so; nothing is done yet.
        Outcome<ServiceGoalFault> outcome = Outcome.Denied;
        Context.Say(null);
        await Context.RunAsync(async () =>
        {
            outcome = await press();
            await ReadAsync();
        });
        // The cards get what was read before the one that was pressed goes on: not while it is still in the renderer's hands.
        StateHasChanged();
        await Task.Yield();
        if (outcome.IsDone)
            Context.SaySaved(saved, outcome.Undo);
        return outcome;
    }

    private string? Describe(Outcome<ServiceGoalFault> outcome) => Outcomes.Describe(T, outcome);
}
