namespace VestreToten.Lean.Domain.Boards.WellbeingGoals;

/// <summary>New words that somebody proposes for an active goal. A meeting takes them, or puts them away: then the row is gone.</summary>
public sealed class WordingProposal
{
    private WordingProposal()
    {
    }

    public int Id { get; private set; }

    public int GoalId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The day they were proposed.</summary>
    public DateOnly Day { get; private set; }

    /// <exception cref="RuleViolationException"><c>goals.text</c>, <c>goals.not-active</c>, <c>goals.same-wording</c>.</exception>
    public static WordingProposal For(WellbeingGoal goal, string text, DateOnly day)
    {
        if (goal.State != GoalState.Active)
            throw new RuleViolationException("goals.not-active");
        var words = GoalText.From(text);
        return goal.Says(words) ? throw new RuleViolationException("goals.same-wording") : new WordingProposal { GoalId = goal.Id, Text = words, Day = day };
    }
}
