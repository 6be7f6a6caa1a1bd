using System.Text.RegularExpressions;
using MailKit.Net.Smtp;

namespace VestreToten.Lean.Web.Platform.Mail;

/// <summary>Whose a refusal is.</summary>
internal enum RefusalKind
{
    /// <summary>Nobody's: the server may take the letter later.</summary>
    NotNow,

    /// <summary>The operator's: the server takes nothing from this sender, or passes nothing on for this machine.</summary>
    Way,

    /// <summary>The reader's or the letter's: it will never be taken.</summary>
    Letter,

    /// <summary>The reader's where the server takes letters for others; else the operator's.</summary>
    Unclear,
}

/// <summary>
/// Reads a refusal by its number, by what it refuses, and by its enhanced code (RFC 3463): 5.1 and 5.2 speak of the mailbox, 5.7
/// of what somebody is allowed. Without a code "relay denied" and "no such user" have the same number.
/// </summary>
internal static partial class MailRefusal
{
    public static RefusalKind Of(SmtpCommandException refusal) => (refusal.ErrorCode, (int)refusal.StatusCode) switch
    {
        (_, < 500) => RefusalKind.NotNow,
        (SmtpErrorCode.SenderNotAccepted, _) => RefusalKind.Way,
        (SmtpErrorCode.RecipientNotAccepted, _) => OfRecipient(refusal.Message),
        _ => RefusalKind.Letter,
    };

    private static RefusalKind OfRecipient(string said) =>
        said.Contains("relay", StringComparison.OrdinalIgnoreCase) ? RefusalKind.Way
        : Enhanced().Match(said) is not { Success: true } code ? RefusalKind.Unclear
        : code.Groups["subject"].Value is "1" or "2" ? RefusalKind.Letter
        : RefusalKind.Way;

    [GeneratedRegex("^\\s*5\\.(?<subject>[0-9]{1,3})\\.[0-9]{1,3}(?![0-9.])")]
    private static partial Regex Enhanced();
}
