using System.Globalization;
using System.Text;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>
/// Text from people as a cell that a spreadsheet shows and never runs. What would begin a formula gets an apostrophe before
/// it. A spreadsheet may skip what it does not show, and may read a full-width sign as the plain one, so the text is looked
/// at without blanks and invisible characters and in its compatibility form.
/// Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection.
/// </summary>
internal static class SafeCell
{
    private const char Mark = '\'';

    public static string From(string? text) =>
        string.IsNullOrEmpty(text) ? "" : BeginsFormula(text) ? Mark + text : text;

    private static bool BeginsFormula(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' or '\n')
                return true;
            if (!IsUnseen(rune))
                return Plain(rune) is '=' or '+' or '-' or '@' or '\u2212';
        }

        return false;
    }

    /// <summary>The first character of the compatibility form. U+FFFE has none, and asking for it is an error.</summary>
    private static char Plain(Rune rune) =>
        rune.Value == '\uFFFE' ? '\uFFFE' : rune.ToString().Normalize(NormalizationForm.FormKC)[0];

    /// <summary>Blanks, control and format characters, joiners and fillers: nothing that a reader sees.</summary>
    private static bool IsUnseen(Rune rune) => Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || rune.Value is '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800';
}
