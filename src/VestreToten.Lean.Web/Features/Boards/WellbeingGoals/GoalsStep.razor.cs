using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>The meeting's step Mål.</summary>
public sealed partial class GoalsStep
{
    private IReadOnlyList<GoalOnTable> _goals = [];
    private string _typed = "";
    private string? _fault;
    private string _message = "";
    private int _read = -1;

    [Parameter, EditorRequired] public required int BoardId { get; set; }

    /// <summary>Moves when the board has been read again.</summary>
    [Parameter] public int Version { get; set; }

    [Parameter, EditorRequired] public required ClaimsPrincipal Who { get; set; }

    [Parameter] public bool MayWork { get; set; }

    /// <summary>Runs a press on the screen that holds this step.</summary>
    [Parameter, EditorRequired] public required Func<Func<Task>, Task> Act { get; set; }

    [Inject] internal GoalQueries Queries { get; set; } = default!;

    [Inject] internal DecideGoal Decisions { get; set; } = default!;

    [Inject] internal ProposeGoal Proposals { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Version)
            return;
        _read = Version;
        _goals = await Queries.ReadAsync(Who, BoardId);
    }

    private async Task<Outcome<GoalFault>> DecideAsync(GoalOnTable goal, GoalCard.Decision decision) => await PressAsync(() =>
        Decisions.ExecuteAsync(Who, BoardId, goal.Id, goal.Wording, decision.Verdict, decision.Text, decision.Why));

    private Task ProposeAsync() => Act(async () =>
    {
        _fault = GoalFaults.Describe(T, GoalText.Check(_typed));
        if (_fault is null && await Proposals.ExecuteAsync(Who, BoardId, _typed) == Outcome.Done)
            _typed = "";
    });

    private async Task<Outcome<GoalFault>> PressAsync(Func<Task<Outcome<GoalFault>>> press)
    {
        // Where the press fails to be written, the screen that holds this step says so; nothing is done yet.
        Outcome<GoalFault> outcome = Outcome.Denied;
        _message = "";
        await Act(async () =>
        {
            outcome = await press();
            _message = Outcomes.Describe(T, outcome, WellbeingGoal.MaxActive) ?? "";
        });
        return outcome;
    }
}
