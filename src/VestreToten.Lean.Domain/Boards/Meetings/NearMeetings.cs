namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>A board's meetings of this week and of those in sight, and the one that runs: which is on, and which is the next.</summary>
/// <param name="board">The board.</param>
/// <param name="meetings">The meetings, one a week at most.</param>
/// <param name="localNow">Now on a Norwegian clock.</param>
public sealed class NearMeetings(Board board, IReadOnlyCollection<Meeting> meetings, DateTime localNow)
{
    /// <summary>How many weeks ahead the next meeting is looked for.</summary>
    public const int WeeksAhead = 8;

    private readonly IsoWeek _thisWeek = IsoWeek.Of(DateOnly.FromDateTime(localNow));

    /// <summary>The day of the next meeting, whether or not it has been planned, and whatever has become of it.</summary>
    public DateOnly NextDay => board.NextMeetingDay(localNow, meetings.FirstOrDefault(m => m.Week == _thisWeek && m.State == MeetingState.Planned)?.Day);

    /// <summary>The running meeting, else the next; null where that has not been planned yet.</summary>
    public Meeting? Current => Running ?? meetings.FirstOrDefault(m => m.Week == IsoWeek.Of(NextDay));

    /// <summary>The same; else this week's, when it is over.</summary>
    public Meeting? Shown => Current ?? meetings.FirstOrDefault(m => m.Week == _thisWeek);

    private Meeting? Running => meetings.FirstOrDefault(m => m.State == MeetingState.Running);

    /// <summary>When the board meets next, the running meeting too; null where every week in sight is held or skipped.</summary>
    public DateTime? RunningOrNext() => Find(mayRun: true);

    /// <summary>When the board meets after the meeting that runs; null as there.</summary>
    public DateTime? AfterRunning() => Find(mayRun: false);

    private DateTime? Find(bool mayRun)
    {
        var planned = meetings.ToDictionary(m => m.Week);
        for (var week = _thisWeek; week <= _thisWeek.AddWeeks(WeeksAhead); week = week.AddWeeks(1))
        {
            var meeting = planned.GetValueOrDefault(week);
            var day = meeting?.Day ?? board.MeetingDayIn(week);
            if ((mayRun && meeting?.State == MeetingState.Running) || (meeting?.State is null or MeetingState.Planned && !board.IsPast(day, localNow)))
                return day.ToDateTime(board.MeetingTime);
        }

        return null;
    }
}
