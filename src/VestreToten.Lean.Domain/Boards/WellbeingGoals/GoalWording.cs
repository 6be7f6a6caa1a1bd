namespace VestreToten.Lean.Domain.Boards.WellbeingGoals;

public sealed class GoalWording
{
    internal GoalWording(int number, string text, DateOnly since) => (Number, Text, Since) = (number, text, since);

    /// <summary>1 for the first wording, then 2, 3 …</summary>
    public int Number { get; private set; }

    public string Text { get; private set; }

    /// <summary>The day they came.</summary>
    public DateOnly Since { get; private set; }
}
