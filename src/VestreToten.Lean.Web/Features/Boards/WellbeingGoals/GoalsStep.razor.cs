using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>The meeting's step Mål.</summary>
public sealed partial class GoalsStep
{
    private IReadOnlyList<GoalOnTable> _goals = [];
    private string _typed = "";
    private string? _fault;
    private string _message = "";

    [Inject] internal GoalQueries Queries { get; set; } = default!;

    [Inject] internal DecideGoal Decisions { get; set; } = default!;

    [Inject] internal ProposeGoal Proposals { get; set; } = default!;

    protected override BoardTopics Topics => BoardTopics.Goals | BoardTopics.Round;

    private bool MayWork => Context.MayNow(Right.WorkOnGoals);

    protected override async Task ReadAsync() => _goals = await Queries.ReadAsync(User, BoardId);

    private async Task<Outcome<GoalFault>> DecideAsync(GoalOnTable goal, GoalCard.Decision decision) => await PressAsync(() =>
        Decisions.ExecuteAsync(User, BoardId, goal.Id, goal.Wording, decision.Verdict, decision.Text, decision.Why));

    private Task ProposeAsync() => Context.RunAsync(async () =>
    {
        _fault = GoalFaults.Describe(T, GoalText.Check(_typed));
        if (_fault is null && await Proposals.ExecuteAsync(User, BoardId, _typed) == Outcome.Done)
            _typed = "";
    });

    private async Task<Outcome<GoalFault>> PressAsync(Func<Task<Outcome<GoalFault>>> press)
    {
        // Where the press fails to be written, the page says so; nothing is done yet.
        Outcome<GoalFault> outcome = Outcome.Denied;
        _message = "";
        await Context.RunAsync(async () =>
        {
            outcome = await press();
            _message = Outcomes.Describe(T, outcome, WellbeingGoal.MaxActive) ?? "";
        });
        return outcome;
    }
}
