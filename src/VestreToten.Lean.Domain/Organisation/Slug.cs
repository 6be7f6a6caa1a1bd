using System.Globalization;
using System.Text;

namespace VestreToten.Lean.Domain.Organisation;

/// <summary>A readable name for addresses, made from a unit's name.</summary>
public static class Slug
{
    /// <summary><c>Åsvang skole &amp; SFO</c> becomes <c>asvang-skole-sfo</c>.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in PlainText.OneLine(name).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (WithoutMark(c) is { } letters)
                slug.Append(letters);
            else if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "enhet" : text[..Math.Min(text.Length, 60)].Trim('-');
    }

    /// <summary>
    /// The plain letters for one that is no plain letter with a mark: Norwegian, the Sámi languages and their neighbours. Null
    /// for any other.
    /// </summary>
    private static string? WithoutMark(char letter) => letter switch
    {
        'æ' => "ae", 'ø' => "o", 'đ' or 'ð' => "d", 'ŋ' => "n", 'ŧ' => "t", 'þ' => "th", 'ǥ' => "g", 'ʒ' => "z", 'ħ' => "h",
        'ı' => "i", 'ł' => "l", 'œ' => "oe", 'ß' => "ss", '\u02B9' or '\u02BC' => "",
        _ => null,
    };
}
