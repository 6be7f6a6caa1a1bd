using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Demo;

/// <summary>What happened at one board in one week.</summary>
/// <param name="Index">0 for the first week of the history.</param>
/// <param name="Day">The meeting's day.</param>
/// <param name="Skipped">Why it was not held; null where it was.</param>
/// <param name="Present">How many could vote.</param>
/// <param name="Ballots">How many did.</param>
/// <param name="Mood">What the week did to the share of green at every goal, about ±0.06.</param>
/// <param name="Began">When the meeting began, in UTC.</param>
/// <param name="Pace">0 for a brisk meeting, 1 for one that took its time.</param>
internal sealed record DemoWeek(
    int Index, DateOnly Day, NotHeldReason? Skipped, int Present, int Ballots, double Mood, DateTimeOffset Began, double Pace)
{
    /// <summary>The balls were talked through and the goals came up: after 3–5 minutes.</summary>
    public DateTimeOffset Goals => After(3, 2);

    /// <summary>After 8–11 minutes.</summary>
    public DateTimeOffset Thanks => After(8, 3);

    /// <summary>After 10–14 minutes.</summary>
    public DateTimeOffset Ended => After(10, 4);

    /// <summary>An hour on a Norwegian clock as an instant in UTC, which is all that PostgreSQL takes.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) =>
        new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), LocalTime.Zone));

    private DateTimeOffset After(int least, int more) => Began.AddSeconds(Math.Round(60 * (least + (more * Pace))));
}
