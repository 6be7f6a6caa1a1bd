using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Web.Features.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>The figures of trends in the reader's language. Scores are said from 0 to 100, shares in per cent.</summary>
internal static class TrendWords
{
    private const double Whole = 100;

    /// <summary>
    /// Where a point's score probably lies, 95 %: Wilson's interval of the score as if it were a share of the voters. A
    /// mean of numbers between 0 and 1 varies at most as a share with the same mean does, so it is rather too wide than too
    /// narrow, as long as voters do not sway each other.
    /// Null where the colours are hidden.
    /// </summary>
    public static Interval? ScoreInterval(TrendPoint point) =>
        point is { Shares: { } shares, Ballots: > 0 } ? Interval.Wilson(Math.Clamp(shares.Score, 0, 1) * point.Ballots, point.Ballots) : null;

    /// <summary>A score or share 0–1 as a whole number 0–100.</summary>
    public static string Hundredths(double number) => Math.Round(number * Whole, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.CurrentCulture);

    /// <summary>A mean of people: <c>11</c>, with one decimal below ten.</summary>
    public static string People(double mean) => mean.ToString(mean < 9.95 ? "0.#" : "0", CultureInfo.CurrentCulture);

    /// <summary>A median of days: <c>6</c>, <c>6,5</c>.</summary>
    public static string Days(decimal days) => days.ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>Hours a year, as they stand on the board: <c>935</c>, <c>6,5</c>.</summary>
    public static string Hours(decimal hours) => GainWords.Time(hours);

    /// <summary>How many of those who could, first as a share and then, where they are one board's, in people.</summary>
    public static string Turnout(IStringLocalizer texts, double ballots, double headcount) => texts["Votes.Share", Hundredths(ballots / headcount)];

    /// <summary>A week: <c>47</c>, with the year where it is not the page's: <c>52 (2025)</c>.</summary>
    public static string Week(IsoWeek week, IsoWeek last) =>
        week.Year == last.Year ? week.Number.ToString(CultureInfo.CurrentCulture) : string.Create(CultureInfo.CurrentCulture, $"{week.Number} ({week.Year})");

    /// <summary>A period: <c>45–48</c>, with the year where it is not the page's.</summary>
    public static string Weeks(Period period, IsoWeek last) =>
        string.Create(CultureInfo.CurrentCulture, $"{period.First.Number}–{Week(period.Last, last)}");

    /// <summary>How balls are divided: <c>70 % grønne, 20 % rosa, 10 % røde</c>, or in a word where that is all that may be said.</summary>
    public static string Colours(IStringLocalizer texts, TrendBandCell cell) => Colours(texts, cell.NearlyAll, cell.Shares, cell.Hidden);

    /// <inheritdoc cref="Colours(IStringLocalizer, TrendBandCell)" />
    public static string Colours(IStringLocalizer texts, TrendPoint point) => Colours(texts, point.NearlyAll, point.Shares, point.Hidden);

    /// <summary>What a row of bars shows, bar for bar.</summary>
    public static string Bars(IStringLocalizer texts, IReadOnlyList<TrendBandCell> cells, IsoWeek last) => string.Join(
        ". ", cells.Select(c => texts["Band.Of", Weeks(c.Period, last), Colours(texts, c)].Value));

    /// <summary>What a chart shows, in a sentence or two.</summary>
    public static string Chart(IStringLocalizer texts, string name, IReadOnlyList<TrendPoint> points, Signal? change, IsoWeek last)
    {
        var shown = points.Where(p => p.Colours is not null).ToList();
        if (shown.Count == 0)
            return texts["Chart.Empty", name];
        var newest = shown[^1];
        var said = newest.NearlyAll is { } colour ? texts["NearlyAll." + colour].Value : texts["Chart.OfHundred", Hundredths(newest.Shares!.Value.Score)].Value;
        var text = texts[shown.Count == 1 ? "Chart.Label.One" : "Chart.Label", name, shown.Count, Week(newest.Week, last), said].Value;
        return change is null ? text : $"{text} {texts["Chart.Change", Week(change.Began, last)].Value}";
    }

    /// <summary>How many of a row of weeks had their meeting, and since when the board is in use where that is not long.</summary>
    public static string Meetings(IStringLocalizer texts, IReadOnlyList<MeetingMark> marks)
    {
        if (marks.FirstOrDefault(m => m.State != MeetingMarkState.NotBegun) is not { } first)
            return texts["Meetings.NotBegun"];
        var said = texts["Meetings.Label", Count(MeetingMarkState.Held), Count(MeetingMarkState.NotHeld), Count(MeetingMarkState.None)];
        return first == marks[0] ? said : texts["Meetings.Since", said.Value, first.Week.Number];

        int Count(MeetingMarkState state) => marks.Count(m => m.State == state);
    }

    private static string Colours(IStringLocalizer texts, BallColour? nearlyAll, Shares? shares, HiddenReason? hidden) => (nearlyAll, shares, hidden) switch
    {
        ({ } colour, _, _) => texts["NearlyAll." + colour],
        (_, { } all, _) => texts["Shares", Hundredths(all.Green), Hundredths(all.Pink), Hundredths(all.Red)],
        (_, _, HiddenReason.NoBallots) => texts["NoBallots"],
        _ => texts["TooFew"],
    };
}
