namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>How far a week's meeting has come.</summary>
public enum MeetingState
{
    /// <summary>Not begun; a ball round may be open ahead of it.</summary>
    Planned = 1,

    /// <summary>The unit stands in front of its board.</summary>
    Running = 2,

    /// <summary>Held; the summary is the minutes.</summary>
    Held = 3,

    /// <summary>Skipped, with a reason.</summary>
    NotHeld = 4,
}

/// <summary>Why a board skipped a week.</summary>
public enum NotHeldReason
{
    /// <summary>Ferie.</summary>
    Holiday = 1,

    /// <summary>Sykdom.</summary>
    Illness = 2,

    /// <summary>Drift.</summary>
    Workload = 3,

    Other = 4,
}

/// <summary>One weekly occasion of a board (tavlemøte): held, or not held with a reason. One for each board and week.</summary>
public sealed class Meeting
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

    /// <summary>The unit gathers. A meeting that was ended or skipped goes on where it was.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="first">The agenda's first step, where it is not the balls.</param>
    /// <exception cref="RuleViolationException"><c>meetings.running</c>.</exception>
    public void Start(DateTimeOffset now, AgendaPlace? first = null)
    {
        if (State == MeetingState.Running)
            throw new RuleViolationException("meetings.running");
        State = MeetingState.Running;
        if (Began is null && first is { } place)
            (Step, StepItem) = (place.Step, place.Item);
        Began ??= now;
        (StepBegan, Ended, Reason) = (now, null, null);
        Version++;
    }

    /// <summary>Sets who is present.</summary>
    /// <exception cref="RuleViolationException"><c>meetings.headcount</c>, <c>meetings.over</c>.</exception>
    public void SetHeadcount(int people)
    {
        if (!Meetings.Headcount.IsPossible(people))
            throw new RuleViolationException("meetings.headcount");
        if (State is MeetingState.Held or MeetingState.NotHeld)
            throw new RuleViolationException("meetings.over");
        Headcount = people;
        Version++;
    }

    /// <summary>Goes to a step of the agenda, forwards or back.</summary>
    /// <param name="step">The step.</param>
    /// <param name="now">The instant.</param>
    /// <param name="item">Which of the unit's own items, where the step is one.</param>
    /// <exception cref="RuleViolationException"><c>meetings.not-running</c>.</exception>
    public void GoTo(AgendaStep step, DateTimeOffset now, int? item = null)
    {
        RequireRunning();
        (Step, StepItem, StepBegan) = (step, item, now);
        Version++;
    }

    /// <summary>The meeting is over.</summary>
    /// <exception cref="RuleViolationException"><c>meetings.not-running</c>.</exception>
    public void End(DateTimeOffset now)
    {
        RequireRunning();
        (State, Ended, Step, StepItem) = (MeetingState.Held, now, AgendaStep.Thanks, null);
        Version++;
    }

    /// <summary>The board skips the week.</summary>
    /// <exception cref="RuleViolationException"><c>meetings.begun</c>: a running or held meeting was not skipped.</exception>
    public void Skip(NotHeldReason reason)
    {
        if (State is MeetingState.Running or MeetingState.Held)
            throw new RuleViolationException("meetings.begun");
        (State, Reason) = (MeetingState.NotHeld, reason);
        Version++;
    }

    /// <summary>Whether it still stands where somebody saw it.</summary>
    public bool IsAt(StepVisit seen) => State == MeetingState.Running && seen == new StepVisit(Place, StepBegan);

    private void RequireRunning()
    {
        if (State != MeetingState.Running)
            throw new RuleViolationException("meetings.not-running");
    }
}
