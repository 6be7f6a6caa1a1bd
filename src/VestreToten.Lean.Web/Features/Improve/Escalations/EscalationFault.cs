namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>The outcome of a request to send a matter up, or to answer one.</summary>
public enum EscalationOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The message is not fit; see <see cref="Domain.Improve.Escalations.Escalation.MessageRule"/>.</summary>
    BadMessage,

    /// <summary>The answer is not fit; see <see cref="Domain.Improve.Escalations.Escalation.AnswerRule"/>.</summary>
    BadAnswer,

    /// <summary>The deadline is past, too far ahead, or missing.</summary>
    BadDeadline,

    /// <summary>No unit above has a board.</summary>
    NobodyAbove,

    /// <summary>The improvement is with the board above already.</summary>
    AlreadySent,

    /// <summary>The improvement is done or declined: there is nothing to send.</summary>
    Ended,

    /// <summary>Somebody else was first: the screen shows how it stands now.</summary>
    SomebodyElseDid,

    /// <summary>Not this person, or not there: alike.</summary>
    Denied,
}
