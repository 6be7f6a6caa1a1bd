using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

/// <summary>One service goal's verdict in one meeting (behold, juster, nådd, ny), with a line of why.</summary>
public sealed class ServiceGoalDecision
{
    public const int MaxWhyLength = 300;

    private ServiceGoalDecision()
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
    /// <exception cref="RuleViolationException"><c>service-goals.why</c>: <see cref="CheckWhy"/> was not asked first.</exception>
    public static ServiceGoalDecision Of(int meetingId, int goalId, GoalVerdict verdict, string? why, string goalText)
    {
        var decision = new ServiceGoalDecision { MeetingId = meetingId, GoalId = goalId };
        decision.Change(verdict, why, goalText);
        return decision;
    }

    /// <summary>The meeting thinks again.</summary>
    /// <exception cref="RuleViolationException"><c>service-goals.why</c>.</exception>
    public void Change(GoalVerdict verdict, string? why, string goalText)
    {
        if (CheckWhy(why) != TextFault.None)
            throw new RuleViolationException("service-goals.why");
        (Verdict, Why, GoalText) = (verdict, PlainText.OneLine(why), goalText);
    }

    /// <summary>What is wrong with the why. Nothing at all is fine.</summary>
    public static TextFault CheckWhy(string? typed)
    {
        var fault = PlainText.Check(PlainText.OneLine(typed), 1, MaxWhyLength);
        return fault == TextFault.Empty ? TextFault.None : fault;
    }
}
