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
public sealed partial class GoalsStep
{
    private readonly List<int> _order = [];
    private readonly Dictionary<int, (GoalVerdict Verdict, BoardUndo Undo)> _undos = [];
    private IReadOnlyList<GoalOnTable> _goals = [];

    [Parameter, EditorRequired] public required BoardSnapshot Board { get; set; }

    [Inject] internal GoalQueries Queries { get; set; } = default!;

    [Inject] internal DecideGoal Decisions { get; set; } = default!;

    [Inject] internal DecideWording Wordings { get; set; } = default!;

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

    /// <summary>A goal keeps its place on the table while the meeting looks on, also one that it ends.</summary>
    protected override async Task ReadAsync()
    {
        var goals = await Queries.ReadAsync(User, BoardId);
        _order.AddRange(goals.Select(g => g.Id).Except(_order).ToList());
        _goals = [.. goals.OrderBy(g => _order.IndexOf(g.Id))];
    }

    /// <summary>The goal's latest result: of one that has just been ended, the round's.</summary>
    private VaseOnWall? VaseOf(int goalId) =>
        Board.Vases.FirstOrDefault(v => v.GoalId == goalId)
        ?? (Board.IsRoundOpen ? null : Board.Round?.Vases.FirstOrDefault(v => v.GoalId == goalId));

    private async Task<Outcome<GoalFault>> DecideAsync(GoalOnTable goal, GoalCard.Decision decision)
    {
        var outcome = await PressAsync(() =>
            Decisions.ExecuteAsync(User, BoardId, goal.Id, goal.Wording, decision.Verdict, decision.Text, decision.Why));
        if (outcome.Undo is { } undo)
            _undos[goal.Id] = (decision.Verdict, undo);
        return outcome;
    }

    /// <summary>Takes words that were proposed. What is being written is saved or cancelled first.</summary>
    private async Task AdoptAsync(GoalOnTable goal, ProposedWording wording)
    {
        if (Context.HasDrafts)
            Context.SayDraft(T["Draft"]);
        else if ((await PressAsync(() => Wordings.AdoptAsync(User, BoardId, wording.Id, goal.Wording))).Undo is { } undo)
            _undos[goal.Id] = (GoalVerdict.Adjust, undo);
    }

    private async Task<string?> ExplainAsync(int goalId, string why)
    {
        if (GoalDecision.CheckWhy(why) != TextFault.None)
            return T["Fault.Why", GoalDecision.MaxWhyLength];
        var outcome = await Context.RunAsync(() => Decisions.ExplainAsync(User, BoardId, goalId, why));
        return outcome is { } known ? Outcomes.Describe(T, known) : "";
    }

    /// <summary>The way back from what this screen has said, and nobody since.</summary>
    private Func<Task>? UndoOf(GoalOnTable goal) =>
        MayWork && _undos.TryGetValue(goal.Id, out var said) && said.Verdict == goal.Verdict ? () => UndoAsync(goal.Id, said.Undo) : null;

    private async Task UndoAsync(int goalId, BoardUndo undo)
    {
        if (await Context.RunAsync(() => undo.ExecuteAsync()) is not { } outcome)
            return;
        _undos.Remove(goalId);
        Context.Say(Outcomes.DescribeUndo(outcome));
    }

    private async Task<Outcome<GoalFault>> PressAsync(Func<Task<Outcome<GoalFault>>> press)
    {
        // Where the press fails to be written, the page says so; nothing is done yet.
        Outcome<GoalFault> outcome = Outcome.Denied;
        await Context.RunAsync(async () =>
        {
            outcome = await press();
            Context.Say(Outcomes.Describe(T, outcome, WellbeingGoal.MaxActive));
        });
        return outcome;
    }
}
