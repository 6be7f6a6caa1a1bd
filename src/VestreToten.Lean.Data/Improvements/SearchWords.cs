using System.Globalization;
using System.Text;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Data.Improvements;

/// <summary>
/// The words of what somebody typed in a search field: runs of letters, digits and marks. All else only parts them, so
/// nothing that means something to a database's query language is left.
/// </summary>
internal static class SearchWords
{
    /// <summary>Characters (UTF-16 code units) that are read; what follows is not.</summary>
    internal const int MaxTypedLength = 200;

    /// <summary>Words that are asked for; what follows is not.</summary>
    internal const int Most = 10;

    public static IReadOnlyList<string> Of(string typed)
    {
        // Tidied as what it is to find. Spaces in front are no part of what was meant.
        var start = typed.TrimStart();
        var text = PlainText.OneLine(start[..Math.Min(start.Length, MaxTypedLength)]);
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Append(new Rune(' ')))
        {
            if (Rune.IsLetterOrDigit(rune) || (word.Length > 0 && IsMark(rune)))
                word.Append(rune);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words.Count > Most ? words[..Most] : words;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
