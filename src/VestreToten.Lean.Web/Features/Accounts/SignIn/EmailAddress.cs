using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>Typed e-mail addresses.</summary>
internal static class EmailAddress
{
    /// <summary>https://www.rfc-editor.org/errata/eid1690</summary>
    public const int MaxLength = 254;

    private const string Scheme = "mailto:";

    private static readonly char[] Around = [' ', '"', '\'', '“', '”', '„', '‘', '’', '«', '»', ',', ';'];

    /// <summary>
    /// The address in what was typed or pasted: without what cannot be seen, without quotation marks around it, and the one of
    /// <c>Kari Nordmann &lt;kari@example.no&gt;</c>.
    /// </summary>
    public static string Tidy(string? typed)
    {
        var text = string.Concat(PlainText.OneLine(typed).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)).Trim(Around);
        if (text.EndsWith('>') && text.LastIndexOf('<') is >= 0 and var start)
            text = text[(start + 1)..^1].Trim(Around);
        return text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..].Trim(Around) : text;
    }

    /// <summary>
    /// The form in which two spellings of one address are alike, or null for what cannot be anybody's: a database or
    /// Unicode normalisation might refuse it.
    /// </summary>
    public static string? Key(string typed) =>
        Tidy(typed) is { Length: <= MaxLength } text && text.IndexOf('@') is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1
            && !text.Any(char.IsWhiteSpace) && TypedText.CanBeKept(text)
            ? text.ToUpperInvariant()
            : null;
}
