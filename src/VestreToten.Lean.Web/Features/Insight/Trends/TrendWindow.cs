using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>The weeks that a trends page reads.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The newest closed one.</param>
/// <param name="Today">The day in Norway.</param>
internal sealed record TrendWindow(IsoWeek First, IsoWeek Last, DateOnly Today)
{
    public const int MeetingWeeks = 12;

    /// <summary>How many four-week bands are shown in a row.</summary>
    public const int BandsInRow = 4;

    public IsoWeek FirstMeeting { get; } = Last.AddWeeks(1 - MeetingWeeks);

    /// <summary>The first week of the last closed four-week bands.</summary>
    public IsoWeek FirstBand { get; } = FirstOfBands(Last);

    /// <summary>When the first week begins.</summary>
    public DateTimeOffset From => Midnight(First.Monday);

    /// <summary>When the last week has ended.</summary>
    public DateTimeOffset Until => Midnight(Last.Monday.AddDays(7));

    /// <summary>
    /// The calendar year whose gains are summed. They are no ballots and wait for no week to close: the same figure stands on the
    /// board, in the yearly review, the letter and the API.
    /// </summary>
    public int GainYear => Today.Year;

    /// <summary>The window that ends with the newest week that is closed now.</summary>
    public static TrendWindow Of(TrendSpan span, DateTimeOffset now)
    {
        var today = now.DayInNorway();
        var last = Period.NewestClosedWeek(today);
        return new TrendWindow(last.AddWeeks(1 - (int)span), last, today);
    }

    private static IsoWeek FirstOfBands(IsoWeek last)
    {
        var band = Period.Of(PeriodKind.FourWeeks, last);
        for (var more = band.Last <= last ? BandsInRow - 1 : BandsInRow; more > 0; more--)
            band = Period.Of(PeriodKind.FourWeeks, band.First.AddWeeks(-1));
        return band.First;
    }

    // In UTC, which is all that PostgreSQL takes.
    private static DateTimeOffset Midnight(DateOnly day) =>
        new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), LocalTime.Zone));
}
