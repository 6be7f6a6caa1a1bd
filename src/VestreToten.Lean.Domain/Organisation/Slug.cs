using System.Globalization;
using System.Text;

namespace VestreToten.Lean.Domain.Organisation;

/// <summary>A readable name for addresses, made from a unit's name.</summary>
public static class Slug
{
    /// <summary><c>Åsvang skole &amp; SFO</c> becomes <c>asvang-skole-sfo</c>.</summary>
    public static string From(string name)
    {
        var plain = name.ToLowerInvariant().Replace("æ", "ae").Replace("ø", "o").Replace("å", "a")
            .Normalize(NormalizationForm.FormD);
        var slug = new StringBuilder();
        foreach (var c in plain)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "enhet" : text[..Math.Min(text.Length, 60)].Trim('-');
    }
}
