using System.Globalization;
using System.Text;

namespace VestreToten.Lean.Domain;

/// <summary>
/// Text from people. What cannot be seen and was pasted along is taken out (<see cref="CleanText"/>), and letters with marks
/// become one code point where there is one (NFC): so a search and a sign-in find what was meant. Markup, quotation marks,
/// emoji and right-to-left marks are kept, and made harmless where they are shown; a character is what a reader would call
/// one (a grapheme).
/// </summary>
public static class PlainText
{
    /// <summary>One line: outer white space off, inner runs (line breaks too) made one space.</summary>
    public static string OneLine(string? text) =>
        string.Join(' ', CleanText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text with its white space as it is: of a password every space counts.</summary>
    public static string Characters(string? text) => CleanText.Of(text);

    /// <summary>Several lines, each made as by <see cref="OneLine"/>: none empty at the ends, never two empty ones together.</summary>
    public static string Lines(string? text)
    {
        var kept = new List<string>();
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n', '\v').Select(OneLine))
        {
            if (line.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0))
                kept.Add(line);
        }

        return string.Join('\n', kept).TrimEnd('\n');
    }

    /// <summary>As much of a text as there is room for: where something is cut off, the last character is …</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most characters.</param>
    public static string Shorten(string text, int longest)
    {
        var characters = new StringInfo(text);
        return characters.LengthInTextElements <= longest ? text : characters.SubstringByTextElements(0, longest - 1).TrimEnd() + "…";
    }

    /// <summary>What is wrong with a text that was tidied by <see cref="OneLine"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shortest">The fewest characters.</param>
    /// <param name="longest">The most characters.</param>
    public static TextFault Check(string text, int shortest, int longest)
    {
        if (text.Length == 0)
            return TextFault.Empty;
        if (text.Any(char.IsControl) || !IsWellFormed(text))
            return TextFault.ControlCharacters;
        if (text.EnumerateRunes().All(IsInvisible))
            return TextFault.Empty;
        var length = new StringInfo(text).LengthInTextElements;
        if (length < shortest)
            return TextFault.TooShort;
        // A grapheme may carry any number of combining marks: the code units have a bound too.
        return length > longest || text.Length > longest * 4 ? TextFault.TooLong : TextFault.None;
    }

    private const int BrailleBlank = 0x2800;

    private static bool IsInvisible(Rune character) =>
        Rune.IsWhiteSpace(character) || character.Value == BrailleBlank || Rune.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // The mark of a file with its bytes turned round: normalising it throws.
            if (text[i] == '\uFFFE')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
