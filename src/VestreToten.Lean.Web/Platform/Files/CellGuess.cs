using System.Text;

namespace VestreToten.Lean.Web.Platform.Files;

/// <summary>
/// Whether a spreadsheet in Norwegian or English would take a text for something else: a number, an amount, a share, a day, an
/// hour or a truth. Rather one text too many than one too few: those where every word is one that such values are written with.
/// </summary>
internal static class CellGuess
{
    private static readonly HashSet<string> Truths = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "sann", "usann" };

    // The months, in full and as they are cut short, in the three languages; hours, amounts, and the e of 1E5.
    private static readonly HashSet<string> WordsOfValues = new(StringComparer.OrdinalIgnoreCase)
    {
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
        "january", "february", "march", "may", "june", "july", "october", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "des", "dec",
        "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tysdag", "laurdag", "sundag",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "man", "tir", "ons", "tor", "fre", "lør", "søn", "mån", "tys", "lau", "sun", "mon", "tue", "wed", "thu", "fri", "sat",
        "a", "am", "p", "pm", "kl", "t", "z", "utc", "gmt", "d", "e", "kr", "nok", "sek", "dkk", "eur", "usd", "gbp", "st", "nd", "rd", "th",
    };

    public static bool IsTaken(string text)
    {
        var plain = string.Concat(text.EnumerateRunes().Select(SafeCell.Plain)).Trim();
        // What begins with an apostrophe is a text already.
        return !plain.StartsWith('\'') && (Truths.Contains(plain) || (plain.Any(char.IsDigit) && Words(plain).All(WordsOfValues.Contains)));
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
