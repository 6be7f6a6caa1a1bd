using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Demo;

/// <summary>One board's goals as the weeks go by: as they stood before the first week, until turns are taken.</summary>
internal sealed class DemoShelf
{
    private readonly List<Standing> _goals;

    public DemoShelf(DemoUnit unit, Board board, IsoWeek first)
    {
        _goals = [.. unit.Goals.Select(story => new Standing(
            story,
            WellbeingGoal.Propose(board.Id, story.Text, board.MeetingDayIn(first.AddWeeks(story.Proposed))),
            new Queue<DemoTurn>(story.Turns)))];
        foreach (var (story, goal, _) in _goals.Where(g => g.Story.ReachedLongAgo))
        {
            goal.Activate(Active);
            goal.Achieve();
        }

        // A goal whose story begins with New was put forward early, and waits for its meeting.
        foreach (var (story, goal, _) in _goals.Where(g => g.Story.WasThere))
            goal.Activate(Active);
    }

    public IEnumerable<WellbeingGoal> Goals => _goals.Select(g => g.Goal);

    /// <summary>Those the balls judge, leftmost first.</summary>
    public IReadOnlyList<WellbeingGoal> Active =>
        [.. Goals.Where(g => g.State == GoalState.Active).OrderBy(g => g.Position)];

    /// <summary>The words that wait for the next meeting.</summary>
    /// <param name="day">When they were proposed.</param>
    public IEnumerable<WordingProposal> ProposedWords(DateOnly day) =>
        _goals.Where(g => g.Story.ProposedWords is not null).Select(g => WordingProposal.For(g.Goal, g.Story.ProposedWords!, day));

    public DemoGoal StoryOf(WellbeingGoal goal) => _goals.Single(g => g.Goal == goal).Story;

    /// <summary>What the meeting of a week does with the goals, beyond keeping them.</summary>
    public IReadOnlyList<(WellbeingGoal Goal, DemoTurn Turn)> TakeTurns(DemoWeek week)
    {
        var taken = new List<(WellbeingGoal, DemoTurn)>();
        foreach (var (_, goal, turns) in _goals)
        {
            if (!turns.TryPeek(out var turn) || turn.Week > week.Index)
                continue;
            Take(goal, turns.Dequeue(), week.Day);
            taken.Add((goal, turn));
        }

        return taken;
    }

    private void Take(WellbeingGoal goal, DemoTurn turn, DateOnly day)
    {
        if (turn.Verdict == GoalVerdict.Adjust)
            goal.Reword(turn.NewText ?? "", day);
        else if (turn.Verdict == GoalVerdict.Achieved)
            goal.Achieve();
        else if (goal.State == GoalState.Active)
            goal.Retire();
        else
            goal.Activate(Active);
    }

    private sealed record Standing(DemoGoal Story, WellbeingGoal Goal, Queue<DemoTurn> Turns);
}
