namespace VestreToten.Lean.Domain.Improve.Escalations;

/// <summary>How long boards have waited for the answers to what they sent.</summary>
public static class AnswerTime
{
    /// <summary>The median of the working days from the day something was sent to the day of its answer; null where nothing is answered.</summary>
    public static decimal? Median(IEnumerable<(DateTimeOffset Sent, DateTimeOffset Answered)> answers)
    {
        int[] days = [.. answers.Select(a => a.Sent.DayInNorway().WorkingDaysUntil(a.Answered.DayInNorway())).Order()];
        return days.Length == 0 ? null : (days[(days.Length - 1) / 2] + days[days.Length / 2]) / 2m;
    }
}
