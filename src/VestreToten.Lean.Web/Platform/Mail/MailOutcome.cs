namespace VestreToten.Lean.Web.Platform.Mail;

/// <summary>What a mail server made of a letter.</summary>
internal enum MailOutcome
{
    /// <summary>The server has it.</summary>
    Taken,

    /// <summary>The server has nothing, and may take it later.</summary>
    NotNow,

    /// <summary>The server will never take it.</summary>
    Refused,

    /// <summary>The server will not take it for this reader, and has not said that it would for others.</summary>
    Unclear,

    /// <summary>The line broke after the letter had begun to go.</summary>
    Unknown,
}
