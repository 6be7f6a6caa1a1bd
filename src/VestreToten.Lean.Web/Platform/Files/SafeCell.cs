using System.Globalization;
using System.Text;

namespace VestreToten.Lean.Web.Platform.Files;

/// <summary>
/// Text from people as a cell that a spreadsheet shows and never runs. What would begin a formula gets an apostrophe before
/// it. A spreadsheet may skip what it does not show, and may read a full-width sign as the plain one, so the text is looked
/// at without blanks and invisible characters and in its compatibility form. In a file without types a text that would become
/// a number or a day gets an apostrophe too.
/// Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection.
/// </summary>
internal static class SafeCell
{
    private const char Mark = '\'';

    public static string From(string? text) =>
        string.IsNullOrEmpty(text) ? "" : BeginsFormula(text) ? Mark + text : text;

    /// <summary>The same for a file that does not say what is a text: 00123 keeps its noughts, and 1-2 is no day.</summary>
    public static string Typed(string? text) => From(text) is var safe && safe == text && CellGuess.IsTaken(safe) ? Mark + safe : safe;

    private static bool BeginsFormula(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' or '\n')
                return true;
            if (!IsUnseen(rune))
                return Plain(rune)[0] is '=' or '+' or '-' or '@' or '\u2212';
        }

        return false;
    }

    /// <summary>The compatibility form. U+FFFE has none, and asking for it is an error.</summary>
    public static string Plain(Rune rune) => rune.Value == '\uFFFE' ? "\uFFFE" : rune.ToString().Normalize(NormalizationForm.FormKC);

    /// <summary>Blanks, control and format characters, joiners and fillers: nothing that a reader sees.</summary>
    private static bool IsUnseen(Rune rune) => Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || rune.Value is '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800';
}
