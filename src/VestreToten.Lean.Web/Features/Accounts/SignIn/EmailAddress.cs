using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>Typed e-mail addresses.</summary>
internal static class EmailAddress
{
    /// <summary>https://www.rfc-editor.org/errata/eid1690</summary>
    public const int MaxLength = 254;

    /// <summary>
    /// The form in which two spellings of one address are alike, or null for what cannot be anybody's: a database or
    /// Unicode normalisation might refuse it.
    /// </summary>
    public static string? Key(string typed) =>
        typed.Length <= MaxLength && typed.IndexOf('@') is > 0 and var at && at == typed.LastIndexOf('@') && at < typed.Length - 1
            && !typed.Any(char.IsWhiteSpace) && TypedText.CanBeKept(typed)
            ? typed.Normalize().ToUpperInvariant()
            : null;
}
