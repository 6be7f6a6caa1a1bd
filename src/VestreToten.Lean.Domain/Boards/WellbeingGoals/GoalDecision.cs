namespace VestreToten.Lean.Domain.Boards.WellbeingGoals;

/// <summary>What the meeting says of a goal each week.</summary>
public enum GoalVerdict
{
    /// <summary>Behold: it stands as it is.</summary>
    Keep = 1,

    /// <summary>Juster: it gets new words.</summary>
    Adjust = 2,

    /// <summary>Nådd: the unit got there.</summary>
    Achieved = 3,

    /// <summary>Ny: it makes room for, or is, a new goal.</summary>
    New = 4,
}

/// <summary>One goal's verdict in one meeting, with a line of why.</summary>
public sealed class GoalDecision
{
    public const int MaxWhyLength = 200;

    private GoalDecision()
    {
    }

    public int MeetingId { get; private set; }

    public int GoalId { get; private set; }

    public GoalVerdict Verdict { get; private set; }

    /// <summary>Why, in one line; may be empty.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The goal's words after the decision, as the minutes show them.</summary>
    public string GoalText { get; private set; } = "";

    /// <summary>Writes down a decision.</summary>
    /// <exception cref="RuleViolationException"><c>goals.why</c>: <see cref="CheckWhy"/> was not asked first.</exception>
    public static GoalDecision Of(int meetingId, int goalId, GoalVerdict verdict, string? why, string goalText)
    {
        var decision = new GoalDecision { MeetingId = meetingId, GoalId = goalId };
        decision.Change(verdict, why, goalText);
        return decision;
    }

    /// <summary>The meeting thinks again.</summary>
    /// <exception cref="RuleViolationException"><c>goals.why</c>.</exception>
    public void Change(GoalVerdict verdict, string? why, string goalText)
    {
        if (CheckWhy(why) != TextFault.None)
            throw new RuleViolationException("goals.why");
        (Verdict, Why, GoalText) = (verdict, PlainText.OneLine(why), goalText);
    }

    /// <summary>What is wrong with the why. Nothing at all is fine.</summary>
    public static TextFault CheckWhy(string? typed)
    {
        var fault = PlainText.Check(PlainText.OneLine(typed), 1, MaxWhyLength);
        return fault == TextFault.Empty ? TextFault.None : fault;
    }
}
