using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>What saved time is used for, in a line on the wall and on the front page.</summary>
internal static class GainUseWords
{
    private const int MaxCharacters = 60;

    /// <summary>Of several uses each stands with its own hours: the sum is not one of them's.</summary>
    public static string Of(IStringLocalizer texts, IReadOnlyList<GainUse> uses) => uses is [{ UsedFor: { } only }]
        ? texts["Line.For", Cut(only)]
        : string.Join(", ", uses.Select(u => u.UsedFor is { } text
            ? texts["Line.Each", GainWords.Time(u.Rate.Hours), Cut(text)].Value
            : texts["Line.Rest", GainWords.Time(u.Rate.Hours)].Value));

    // The whole of it stands on the page of gains; the wall has room for two lines.
    private static string Cut(string text) => PlainText.Shorten(text, MaxCharacters);
}
