namespace VestreToten.Lean.Domain.Boards;

/// <summary>A unit's improvement board (forbedringstavle): one per unit, also above the units.</summary>
public sealed class Board
{
    private Board()
    {
    }

    /// <summary>The database's number: what the bus carries.</summary>
    public int Id { get; private set; }

    public int UnitId { get; private set; }

    /// <summary>The day of the weekly meeting.</summary>
    public DayOfWeek MeetingDay { get; private set; }

    /// <summary>The hour of the weekly meeting, on a Norwegian clock.</summary>
    public TimeOnly MeetingTime { get; private set; }

    /// <summary>Whether its rounds, from the next one on, take ballots by printed slips alone.</summary>
    public bool SlipsOnly { get; private set; }

    /// <summary>The days on which a board may meet.</summary>
    public static IReadOnlyList<DayOfWeek> MeetingDays { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static Board For(int unitId, DayOfWeek meetingDay, TimeOnly meetingTime) =>
        new() { UnitId = unitId, MeetingDay = meetingDay, MeetingTime = meetingTime };

    /// <summary>Meets at another time from the next meeting on.</summary>
    /// <exception cref="RuleViolationException"><c>board.day</c>.</exception>
    public void MeetAt(DayOfWeek day, TimeOnly time)
    {
        if (!MeetingDays.Contains(day))
            throw new RuleViolationException("board.day");
        (MeetingDay, MeetingTime) = (day, time);
    }

    /// <summary>Takes ballots by slips alone, or by the code too, from the next round on.</summary>
    public void RequireSlips(bool slipsOnly) => SlipsOnly = slipsOnly;

    public DateOnly MeetingDayIn(IsoWeek week) => week.Monday.AddDays(((int)MeetingDay + 6) % 7);

    /// <summary>The next meeting's day: today until the meeting's hour is two hours past.</summary>
    /// <param name="localNow">Now on a Norwegian clock.</param>
    /// <param name="planned">
    /// The day that this week's meeting is planned for, where it is. It stays when the board's day is changed to one that has gone by.
    /// </param>
    public DateOnly NextMeetingDay(DateTime localNow, DateOnly? planned = null)
    {
        if (planned is { } own && !IsPast(own, localNow))
            return own;
        var today = DateOnly.FromDateTime(localNow);
        var day = MeetingDayIn(IsoWeek.Of(today));
        return IsPast(day, localNow) ? day.AddDays(7) : day;
    }

    /// <summary>Whether a meeting of that day would be over: its hour is more than two hours past.</summary>
    /// <param name="day">The day.</param>
    /// <param name="localNow">Now on a Norwegian clock.</param>
    public bool IsPast(DateOnly day, DateTime localNow)
    {
        var today = DateOnly.FromDateTime(localNow);
        return day < today || (day == today && localNow.TimeOfDay > MeetingTime.ToTimeSpan() + TimeSpan.FromHours(2));
    }
}
