namespace VestreToten.Lean.Domain.Boards.WellbeingGoals;

/// <summary>The words of a goal: one line, short enough to be read from five metres.</summary>
public static class GoalText
{
    public const int Shortest = 3;

    public const int MaxLength = 100;

    public static TextFault Check(string? typed) => PlainText.Check(PlainText.OneLine(typed), Shortest, MaxLength);

    /// <summary>What was typed, made a goal's words.</summary>
    /// <exception cref="RuleViolationException"><c>goals.text</c>: <see cref="Check"/> was not asked first.</exception>
    public static string From(string? typed) =>
        Check(typed) == TextFault.None ? PlainText.OneLine(typed) : throw new RuleViolationException("goals.text");
}
