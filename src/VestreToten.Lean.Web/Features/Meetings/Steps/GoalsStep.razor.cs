using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.Steps;

/// <summary>The meeting's step Mål.</summary>
public sealed partial class GoalsStep : IDisposable
{
    private IReadOnlyList<GoalOnTable> _goals = [];
    private string _typed = "";
    private string? _fault;
    private string _message = "";
    private (int GoalId, BoardUndo Undo)? _latest;

    [Parameter, EditorRequired] public required BoardSnapshot Board { get; set; }

    [Inject] internal GoalQueries Queries { get; set; } = default!;

    [Inject] internal DecideGoal Decisions { get; set; } = default!;

    [Inject] internal ProposeGoal Proposals { get; set; } = default!;

    protected override BoardTopics Topics => BoardTopics.Goals | BoardTopics.Round;

    private bool MayWork => Context.MayNow(Right.WorkOnGoals);

    private int Headcount => Board.Meeting?.Headcount ?? Board.Staff;

    private IEnumerable<GoalOnTable> OnTable => _goals.Where(g => g.State != GoalState.Proposed);

    /// <summary>How many of the goals that the meeting came with it has said something of.</summary>
    private string Decided
    {
        get
        {
            var all = OnTable.Where(g => !g.IsNewToday).ToList();
            return all.Count == 0 ? "" : T["Decided", all.Count(g => g.Verdict is not null), all.Count];
        }
    }

    protected override async Task ReadAsync() => _goals = await Queries.ReadAsync(User, BoardId);

    /// <summary>The goal's latest result: of one that has just been ended, the round's.</summary>
    private VaseOnWall? VaseOf(int goalId) =>
        Board.Vases.FirstOrDefault(v => v.GoalId == goalId)
        ?? (Board.IsRoundOpen ? null : Board.Round?.Vases.FirstOrDefault(v => v.GoalId == goalId));

    private Task<Outcome<GoalFault>> DecideAsync(GoalOnTable goal, GoalCard.Decision decision) => PressAsync(goal.Id, () =>
        Decisions.ExecuteAsync(User, BoardId, goal.Id, goal.Wording, decision.Verdict, decision.Text, decision.Why));

    private async Task<string?> ExplainAsync(int goalId, string why)
    {
        if (GoalDecision.CheckWhy(why) != TextFault.None)
            return T["Fault.Why", GoalDecision.MaxWhyLength];
        var outcome = await Context.RunAsync(() => Decisions.ExplainAsync(User, BoardId, goalId, why));
        return outcome is { } known ? Outcomes.Describe(T, known) : "";
    }

    private Func<Task>? UndoOf(int goalId) => _latest is { } latest && latest.GoalId == goalId && MayWork ? UndoAsync : null;

    private async Task UndoAsync()
    {
        if (_latest is not { } latest)
            return;
        _latest = null;
        if (await Context.RunAsync(() => latest.Undo.ExecuteAsync()) is { } outcome)
            _message = outcome == Outcome.Done ? "" : Outcomes.DescribeUndo(outcome);
        else
            _latest = latest;
    }

    private Task ProposeAsync() => Context.RunAsync(async () =>
    {
        _fault = GoalFaults.Describe(T, GoalText.Check(_typed));
        if (_fault is not null || await Proposals.ExecuteAsync(User, BoardId, _typed) != Outcome.Done)
            return;
        _typed = "";
        Context.SetDraft(this, false);
    });

    private async Task<Outcome<GoalFault>> PressAsync(int goalId, Func<Task<Outcome<GoalFault>>> press)
    {
        // Where the press fails to be written, the page says so; nothing is done yet.
        Outcome<GoalFault> outcome = Outcome.Denied;
        _message = "";
        await Context.RunAsync(async () =>
        {
            outcome = await press();
            _message = Outcomes.Describe(T, outcome, WellbeingGoal.MaxActive) ?? "";
            if (outcome.Undo is { } undo)
                _latest = (goalId, undo);
        });
        return outcome;
    }

    public void Dispose() => Context.SetDraft(this, false);
}
