namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>One weekly occasion of a board (tavlemøte): held, or not held with a reason. One for each board and week.</summary>
public sealed partial class Meeting
{
    private Meeting()
    {
    }

    public int Id { get; private set; }

    public int BoardId { get; private set; }

    /// <summary>The ISO week of the meeting's day; never moves afterwards.</summary>
    public IsoWeek Week { get; private set; }

    /// <summary>The day it is planned for.</summary>
    public DateOnly Day { get; private set; }

    public MeetingState State { get; private set; }

    /// <summary>How many may vote.</summary>
    public int Headcount { get; private set; }

    /// <summary>The agenda's step while it runs.</summary>
    public AgendaStep Step { get; private set; } = AgendaStep.Balls;

    /// <summary>Which of the unit's own items it stands at; null at every other step.</summary>
    public int? StepItem { get; private set; }

    public AgendaPlace Place => new(Step, StepItem);

    public DateTimeOffset? StepBegan { get; private set; }

    public DateTimeOffset? Began { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    public NotHeldReason? Reason { get; private set; }

    /// <summary>Counts the changes: two who press at once are told apart by it.</summary>
    public int Version { get; private set; }

    /// <summary>Plans the meeting of a day.</summary>
    /// <exception cref="RuleViolationException"><c>meetings.headcount</c>.</exception>
    public static Meeting Plan(int boardId, DateOnly day, int headcount)
    {
        var meeting = new Meeting { BoardId = boardId, Day = day, Week = IsoWeek.Of(day), State = MeetingState.Planned };
        meeting.SetHeadcount(headcount);
        return meeting;
    }
}
