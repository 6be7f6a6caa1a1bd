namespace VestreToten.Lean.Domain.Improve.Improvements;

public sealed partial class Improvement
{
    /// <summary>
    /// Whether it may be dragged to a column: to any but Declined, which needs a reason; a declined one only to an open column.
    /// </summary>
    public bool CanMoveTo(ImprovementState to) =>
        to == State
        || (Enum.IsDefined(to) && to != ImprovementState.Declined
            && (State != ImprovementState.Declined || to.IsOpen()));

    /// <summary>Moves it to another column, also back to an open one from Done or Declined. The same column changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.move</c>: <see cref="CanMoveTo"/> was not asked first.</exception>
    public void Move(ImprovementState to, DateTimeOffset now, int? meetingId = null)
    {
        if (!CanMoveTo(to))
            throw new RuleViolationException("improvements.move");
        if (to != State)
            Enter(to, null, ImprovementEventKind.Moved, now, meetingId);
    }

    /// <summary>Gjort! A new one that was done on the spot.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.not-new</c>.</exception>
    public void FinishQuickly(DateTimeOffset now, int? meetingId = null)
    {
        if (State != ImprovementState.New)
            throw new RuleViolationException("improvements.not-new");
        Enter(ImprovementState.Done, null, ImprovementEventKind.Moved, now, meetingId);
    }

    /// <summary>Says no, and why.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.ended</c>: it is done or declined; <c>improvements.reason</c>.</exception>
    public void Decline(string reason, DateTimeOffset now, int? meetingId = null)
    {
        if (!State.IsOpen())
            throw new RuleViolationException("improvements.ended");
        Enter(
            ImprovementState.Declined, ImprovementTexts.DeclineReason.From(reason), ImprovementEventKind.Declined, now, meetingId);
    }

    private void Enter(ImprovementState to, string? reason, ImprovementEventKind change, DateTimeOffset now, int? meetingId)
    {
        Remember(new Earlier(change) { State = State, StateSince = StateSince, Ended = Ended, DeclineReason = DeclineReason });
        var from = State.Code();
        (State, StateSince, Ended, DeclineReason) = (to, now, to.IsOpen() ? null : now, reason);
        Record(change, from, reason ?? to.Code(), now, meetingId);
    }
}
