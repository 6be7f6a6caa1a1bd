namespace VestreToten.Lean.Domain.Boards.Meetings;

public sealed partial class Meeting
{
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

    /// <summary>It is planned for another day of its week.</summary>
    /// <exception cref="RuleViolationException"><c>meetings.not-planned</c>, <c>meetings.week</c>.</exception>
    public void MoveTo(DateOnly day)
    {
        if (State != MeetingState.Planned)
            throw new RuleViolationException("meetings.not-planned");
        if (IsoWeek.Of(day) != Week)
            throw new RuleViolationException("meetings.week");
        Day = day;
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
