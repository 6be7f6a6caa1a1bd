namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>Why a matter is not sent up, or not answered.</summary>
public enum EscalationFault
{
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
}
