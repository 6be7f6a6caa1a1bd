using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>What cards say, in the reader's language.</summary>
internal static class ImprovementWords
{
    /// <summary>What is wrong with what was typed; null where nothing is.</summary>
    public static string? Fault(IStringLocalizer texts, TextRule rule, string? typed) => rule.Check(typed) switch
    {
        TextFault.None => null,
        TextFault.TooLong => texts["Fault.TooLong", rule.MaxLength].Value,
        var fault => texts["Fault." + fault].Value,
    };

    /// <summary>What is wrong with a typed day; null where nothing is.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="typed">As a date field gives it; empty for no day.</param>
    /// <param name="kept">The day that stands there already, which is never wrong.</param>
    /// <param name="today">The Norwegian day.</param>
    public static string? DayFault(IStringLocalizer texts, string? typed, DateOnly? kept, DateOnly today)
    {
        var day = DayOf(typed);
        if (day is null && !string.IsNullOrWhiteSpace(typed))
            return texts["Fault.NoDay"];
        return day == kept ? null : DueDate.Check(day, today) switch
        {
            DateFault.TooEarly => texts["Fault.TooEarly"].Value,
            DateFault.TooLate => texts["Fault.TooLate", DueDate.MaxYearsAhead].Value,
            _ => null,
        };
    }

    /// <summary>The day of a date field; null where there is none.</summary>
    public static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day as a date field wants it.</summary>
    public static string Field(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day on a card: the year only where it is another than this.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? WrittenTime.ShortDay(day) : WrittenTime.ShortDayAndYear(day);

    /// <summary>How long it has been on the board: <c>i dag</c>, <c>1 dag</c>, <c>3 dager</c>.</summary>
    public static string Age(IStringLocalizer texts, ImprovementCard card, DateTimeOffset now) => card.Age(now) switch
    {
        0 => texts["Age.Today"],
        1 => texts["Age.Days.One", 1],
        var days => texts["Age.Days", days],
    };

    /// <summary>How many photos and comments a card has, where it has any.</summary>
    public static IEnumerable<string> Contents(IStringLocalizer texts, ImprovementCard card)
    {
        if (card.Photos > 0)
            yield return texts[card.Photos == 1 ? "Has.Photos.One" : "Has.Photos", card.Photos];
        if (card.Comments > 0)
            yield return texts[card.Comments == 1 ? "Has.Comments.One" : "Has.Comments", card.Comments];
    }

    /// <summary>The marks of a card, in words.</summary>
    public static IEnumerable<string> Marks(IStringLocalizer texts, ImprovementCard card, DateTimeOffset now)
    {
        if (card.Kind == ImprovementKind.TimeThief)
            yield return texts["Kind.TimeThief"];
        if (card.Pick is { } pick)
            yield return texts["Pick." + pick];
        if (card.IsEscalated)
            yield return texts["Escalated"];
        foreach (var content in Contents(texts, card))
            yield return content;
        if (card.IsStale(now))
            yield return texts["Stale", ImprovementAge.StaleAfterDays / 7];
    }
}
