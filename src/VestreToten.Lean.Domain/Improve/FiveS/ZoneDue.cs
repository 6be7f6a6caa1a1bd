namespace VestreToten.Lean.Domain.Improve.FiveS;

/// <summary>When a zone's next round is due, as seen on one day. It is never in the past: what is late is due this week.</summary>
/// <param name="Day">The last day on which it is in time; where it is late, the last day of this week's.</param>
/// <param name="WeeksLate">How many weeks ago it was due; 0 where it is not late.</param>
public readonly record struct ZoneDue(DateOnly Day, int WeeksLate)
{
    public bool IsLate => WeeksLate > 0;

    /// <param name="week">The week of the round.</param>
    /// <param name="today">The day that asks.</param>
    public static ZoneDue On(IsoWeek week, DateOnly today)
    {
        var now = IsoWeek.Of(today);
        var shown = week < now ? now : week;
        var friday = shown.Monday.AddDays(4);
        // Weeks are kept, not days: at the weekend there is still time.
        var day = friday < today ? shown.Monday.AddDays(6) : friday;
        return new ZoneDue(day, week < now ? (now.Monday.DayNumber - week.Monday.DayNumber) / 7 : 0);
    }
}
