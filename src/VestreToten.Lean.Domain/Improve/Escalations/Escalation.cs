using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Domain.Improve.Escalations;

/// <summary>
/// A matter the unit cannot solve, sent to the board above with a deadline; the answer shows on the sending board (løft).
/// </summary>
public sealed class Escalation
{
    private Escalation()
    {
    }

    /// <summary>What is asked of the board above.</summary>
    public static TextRule MessageRule { get; } = new("escalations.message", 1, 500, ManyLines: true);

    /// <summary>What the board above says.</summary>
    public static TextRule AnswerRule { get; } = new("escalations.answer", 1, 1000, ManyLines: true);

    public int Id { get; private set; }

    public int FromBoardId { get; private set; }

    public int ImprovementId { get; private set; }

    public int ToBoardId { get; private set; }

    /// <summary>The last day for an answer.</summary>
    public DateOnly Deadline { get; private set; }

    public string Message { get; private set; } = "";

    public DateTimeOffset Created { get; private set; }

    /// <summary>What the board above said; null while open.</summary>
    public string? Answer { get; private set; }

    /// <summary>When it answered, or it was withdrawn; null while open.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What it decided; null while open.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>The improvement that hangs on the receiving board.</summary>
    public int? ReceivedImprovementId { get; private set; }

    /// <summary>The same, where it is new or was loaded: it is saved together with the escalation.</summary>
    public Improvement? Received { get; private set; }

    /// <summary>The escalation that was sent further by this one; null where it is the first.</summary>
    public int? EarlierId { get; private set; }

    /// <summary>The same, where it was loaded.</summary>
    public Escalation? Earlier { get; private set; }

    /// <summary>Counts the changes: two who answer at once are told apart by it.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the board above owes an answer.</summary>
    public bool IsOpen => AnsweredAt is null;

    /// <summary>What is wrong with a deadline: it may be today, and at most <see cref="DueDate.MaxYearsAhead"/> years ahead.</summary>
    public static DateFault CheckDeadline(DateOnly deadline, DateOnly today) =>
        deadline < today ? DateFault.TooEarly : DueDate.Check(deadline, today);

    /// <summary>Sends a matter to the board above, where it arrives as a new improvement.</summary>
    /// <param name="improvement">What is sent; it tells of it in its history.</param>
    /// <param name="toBoardId">The board that is asked.</param>
    /// <param name="sender">The sending unit's name: the received improvement is proposed by it.</param>
    /// <param name="message">What is asked.</param>
    /// <param name="deadline">The last day for an answer.</param>
    /// <param name="now">Now.</param>
    /// <param name="meetingId">The sending board's running meeting.</param>
    /// <param name="aboveMeetingId">That of the board above.</param>
    /// <param name="earlier">What the sending board was asked itself and sends further.</param>
    /// <exception cref="RuleViolationException">
    /// <c>escalations.same-board</c>; <c>escalations.open</c>: it has an open one; <c>escalations.ended</c>: it is done or
    /// declined; <c>escalations.deadline</c>; <c>escalations.message</c>.
    /// </exception>
    public static Escalation Send(
        Improvement improvement, int toBoardId, string sender, string message, DateOnly deadline, DateTimeOffset now,
        int? meetingId = null, int? aboveMeetingId = null, Escalation? earlier = null)
    {
        if (toBoardId == improvement.BoardId)
            throw new RuleViolationException("escalations.same-board");
        if (improvement.IsEscalated)
            throw new RuleViolationException("escalations.open");
        if (!improvement.State.IsOpen())
            throw new RuleViolationException("escalations.ended");
        if (CheckDeadline(deadline, now.DayInNorway()) != DateFault.None)
            throw new RuleViolationException("escalations.deadline");
        var escalation = new Escalation
        {
            FromBoardId = improvement.BoardId, ImprovementId = improvement.Id, ToBoardId = toBoardId, Deadline = deadline,
            Message = MessageRule.From(message), Created = now, Version = 1, EarlierId = earlier?.Id,
            Received = Improvement.Propose(toBoardId, improvement.Kind, improvement.Title, improvement.Text, sender, now, aboveMeetingId),
        };
        improvement.MarkEscalated(toBoardId, now, meetingId);
        return escalation;
    }

    /// <summary>The board above answers, once; both improvements tell of it in their histories.</summary>
    /// <param name="sent">The improvement that was sent.</param>
    /// <param name="verdict">What the board above does.</param>
    /// <param name="answer">What it says.</param>
    /// <param name="now">Now.</param>
    /// <param name="meetingId">The running meeting of the board that answers.</param>
    /// <param name="belowMeetingId">That of the board that sent.</param>
    /// <exception cref="RuleViolationException">
    /// <c>escalations.answered</c>; <c>escalations.improvement</c>: another improvement; <c>escalations.verdict</c>;
    /// <c>escalations.answer</c>.
    /// </exception>
    public void Reply(Improvement sent, Verdict verdict, string answer, DateTimeOffset now, int? meetingId = null, int? belowMeetingId = null)
    {
        if (!IsOpen)
            throw new RuleViolationException("escalations.answered");
        if (sent.Id != ImprovementId)
            throw new RuleViolationException("escalations.improvement");
        if (!Enum.IsDefined(verdict) || verdict == Improvements.Verdict.Withdrawn)
            throw new RuleViolationException("escalations.verdict");
        End(sent, verdict, AnswerRule.From(answer), now, meetingId, belowMeetingId);
    }

    /// <summary>The board that sent it takes it back, until it is answered; what arrived on the board above is declined.</summary>
    /// <param name="sent">The improvement that was sent.</param>
    /// <param name="reason">What the board above reads on the declined improvement.</param>
    /// <param name="now">Now.</param>
    /// <param name="meetingId">The running meeting of the board that sent.</param>
    /// <param name="aboveMeetingId">That of the board above.</param>
    /// <exception cref="RuleViolationException">
    /// <c>escalations.answered</c>; <c>escalations.improvement</c>: another improvement; <c>improvements.reason</c>.
    /// </exception>
    public void Withdraw(Improvement sent, string reason, DateTimeOffset now, int? meetingId = null, int? aboveMeetingId = null)
    {
        if (!IsOpen)
            throw new RuleViolationException("escalations.answered");
        if (sent.Id != ImprovementId)
            throw new RuleViolationException("escalations.improvement");
        if (Received?.State.IsOpen() == true)
            Received.Decline(reason, now, aboveMeetingId);
        End(sent, Improvements.Verdict.Withdrawn, null, now, aboveMeetingId, meetingId);
    }

    /// <summary>What a board further up answered is told to the board that asked first; nothing else changes there.</summary>
    /// <param name="sent">The improvement that was sent.</param>
    /// <param name="verdict">What the board further up does.</param>
    /// <param name="now">Now.</param>
    /// <param name="belowMeetingId">The running meeting of the board that asked first.</param>
    /// <exception cref="RuleViolationException">
    /// <c>escalations.not-further</c>: it was not sent further; <c>escalations.improvement</c>: another improvement.
    /// </exception>
    public void HearFromFurtherUp(Improvement sent, Verdict verdict, DateTimeOffset now, int? belowMeetingId = null)
    {
        if (Verdict != Improvements.Verdict.SentFurther)
            throw new RuleViolationException("escalations.not-further");
        if (sent.Id != ImprovementId)
            throw new RuleViolationException("escalations.improvement");
        sent.MarkHeard(verdict, now, belowMeetingId);
    }

    private void End(Improvement sent, Verdict verdict, string? answer, DateTimeOffset now, int? meetingId, int? belowMeetingId)
    {
        (Answer, AnsweredAt, Verdict) = (answer, now, verdict);
        Version++;
        sent.MarkAnswered(verdict, now, belowMeetingId);
        Received?.MarkReplied(verdict, now, meetingId);
    }

    /// <summary>Whether the last day for an answer is past and none has come.</summary>
    public bool IsMissed(DateOnly today) => IsOpen && Deadline < today;
}
