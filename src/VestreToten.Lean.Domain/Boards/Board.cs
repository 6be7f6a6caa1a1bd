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

    public DateOnly MeetingDayIn(IsoWeek week) => week.Monday.AddDays(((int)MeetingDay + 6) % 7);

    /// <summary>The next meeting's day: today until the meeting's hour is two hours past.</summary>
    /// <param name="localNow">Now on a Norwegian clock.</param>
    public DateOnly NextMeetingDay(DateTime localNow)
    {
        var today = DateOnly.FromDateTime(localNow);
        var day = MeetingDayIn(IsoWeek.Of(today));
        var isOver = day < today || (day == today && localNow.TimeOfDay > MeetingTime.ToTimeSpan() + TimeSpan.FromHours(2));
        return isOver ? day.AddDays(7) : day;
    }
}
