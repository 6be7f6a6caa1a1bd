using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>
/// Text as it may stand in a log: on one line and with nothing that a terminal or a reader would take for anything else.
/// Line breaks, control and format characters (ESC, U+0085, U+2028, bidirectional marks) are written as <c>\u000A</c>.
/// </summary>
internal static partial class LogText
{
    /// <summary>No text in a log is longer: what a stranger sends must not fill the disk.</summary>
    public const int MaxLength = 2000;

    private const char Cut = '…';

    /// <summary>The text, cut and escaped; the same object where nothing has to change.</summary>
    public static string Escape(string text)
    {
        if (text.Length <= MaxLength && !HasUnsafe(text))
            return text;
        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MaxLength)))
        {
            if (IsUnsafe(c) || char.IsSurrogate(c))
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                safe.Append(c);
        }

        return text.Length > MaxLength ? safe.Append(Cut).ToString() : safe.ToString();
    }

    /// <summary>
    /// What an exception says, without what it quotes: framework messages quote what was sent. Quoted identifiers stay,
    /// for they name types, columns and parameters.
    /// </summary>
    public static string EscapeMessage(string message) =>
        Escape(Address().Replace(Quoted().Replace(message.Length > MaxLength ? message[..MaxLength] : message, Identifier), Cut.ToString()));

    private static string Identifier(Match quoted) => Plain().IsMatch(quoted.Value[1..^1]) ? quoted.Value : $"{quoted.Value[0]}{Cut}{quoted.Value[^1]}";

    private static bool HasUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text[i]))
                return true;
            if (!char.IsSurrogate(text[i]))
                continue;
            // Pairs stay, but for the tag characters of plane 14, which nobody sees.
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]) || text[i] == '\uDB40')
                return true;
            i++;
        }

        return false;
    }

    private static bool IsUnsafe(char c) => char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    [GeneratedRegex("""(?<![\p{L}\d])(?:'.*?'|".*?")(?![\p{L}\d])""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("""^[A-Za-z0-9_.`:<>\[\],+&*/\\-]{0,200}$""", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("""[^\s@'"]+@[^\s@'"]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
