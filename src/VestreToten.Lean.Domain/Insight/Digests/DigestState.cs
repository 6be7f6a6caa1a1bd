namespace VestreToten.Lean.Domain.Insight.Digests;

/// <summary>How far a letter has come.</summary>
public enum DigestState
{
    /// <summary>To be sent, or to be tried again.</summary>
    Waiting = 1,

    /// <summary>In the hands of the mail server; it has not answered.</summary>
    Sending = 2,

    /// <summary>The mail server took it.</summary>
    Sent = 3,

    /// <summary>The mail server refused it for good.</summary>
    Refused = 4,

    /// <summary>Handed over without an answer: nobody knows, and it is never sent again.</summary>
    Unknown = 5,

    /// <summary>Not chosen, nothing to tell, or too late.</summary>
    Dropped = 6,
}
