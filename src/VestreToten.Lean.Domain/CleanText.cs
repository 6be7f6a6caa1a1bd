using System.Globalization;
using System.Text;

namespace VestreToten.Lean.Domain;

/// <summary>
/// Takes out of a text what was pasted along with it and cannot be seen: control characters, byte order marks, spaces without
/// width, halves of pairs. What scripts and emoji are joined and directed by stays where it does something.
/// </summary>
internal static class CleanText
{
    private const int ZeroWidthNonJoiner = 0x200C, ZeroWidthJoiner = 0x200D, BlackFlag = 0x1F3F4;

    /// <summary>The text in normal form C; white space is left as it is. Cleaning it again changes nothing.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text) || (Ascii.IsValid(text) && !text.Any(IsControl)))
            return text ?? "";
        var kept = KeptRunes(text).Normalize(NormalizationForm.FormC);
        return kept.EnumerateRunes().Any(IsHelper) ? HelpersThatHelp(kept).Normalize(NormalizationForm.FormC) : kept;
    }

    private static bool IsControl(char c) => char.IsControl(c) && !char.IsWhiteSpace(c);

    // What a half pair is read as, U+FFFD, goes; one that was there says that something was lost, and stays.
    private static string KeptRunes(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isWhole && !IsJunk(rune))
                kept.Append(rune);
            at += length;
        }

        return kept.ToString();
    }

    /// <summary>Control characters, what is no character at all, and what Unicode calls default ignorable, but for helpers.</summary>
    private static bool IsJunk(Rune rune) => !IsHelper(rune) && rune.Value is
        < 0x20 and not (>= 0x09 and <= 0x0D) or >= 0x7F and <= 0x9F and not 0x85
        or 0xAD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or >= 0x180B and <= 0x180F or 0x200B
        or >= 0x2060 and <= 0x206F or 0x3164 or >= 0xFDD0 and <= 0xFDEF or 0xFEFF or 0xFFA0 or >= 0xFFF0 and <= 0xFFFC
        or >= 0x1BCA0 and <= 0x1BCA3 or >= 0x1D173 and <= 0x1D17A or >= 0xE0000 and <= 0xE0FFF || (rune.Value & 0xFFFE) == 0xFFFE;

    private static bool IsHelper(Rune rune) => IsJoiner(rune) || IsDirection(rune) || IsVariation(rune) || IsTag(rune);

    private static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner;

    private static bool IsDirection(Rune rune) => rune.Value is 0x061C or 0x200E or 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    private static bool IsVariation(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F;

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;

    /// <summary>
    /// Directions stay in a text that has letters written from right to left, joiners between what is not Latin, variations
    /// behind a sign, tags behind the flag that they tell the name of.
    /// </summary>
    private static string HelpersThatHelp(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var hasRightToLeft = runes.Any(IsRightToLeft);
        var kept = new StringBuilder(text.Length);
        var (carrier, before) = (default(Rune), default(Rune));
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            var stays = IsDirection(rune) ? hasRightToLeft
                : IsJoiner(rune) ? CanBeJoined(carrier) && !IsJoiner(before) && i + 1 < runes.Length && CanBeJoined(runes[i + 1])
                : IsVariation(rune) ? CanVary(carrier) && !IsVariation(before)
                : !IsTag(rune) || before.Value == BlackFlag || IsTag(before);
            if (!stays)
                continue;
            kept.Append(rune);
            before = rune;
            if (!IsHelper(rune) && !IsMark(rune))
                carrier = rune;
        }

        return kept.ToString();
    }

    private static bool CanBeJoined(Rune rune) => !IsLatin(rune) && !Rune.IsWhiteSpace(rune) && !IsHelper(rune) && !IsMark(rune);

    private static bool CanVary(Rune rune) => rune.Value != 0 && !Rune.IsWhiteSpace(rune) && (!IsLatin(rune) || !Rune.IsLetter(rune));

    private static bool IsLatin(Rune rune) => rune.Value is <= 0x02FF or >= 0x1E00 and <= 0x1EFF;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Hebrew, Arabic and the scripts around them.</summary>
    private static bool IsRightToLeft(Rune rune) => Rune.IsLetter(rune) && rune.Value is
        >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
