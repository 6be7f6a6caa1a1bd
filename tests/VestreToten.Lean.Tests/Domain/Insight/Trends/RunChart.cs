using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

/// <summary>The run chart of a series as of its last week, read all at once: what <see cref="FollowedSeries"/> must agree with.</summary>
internal static class RunChart
{
    /// <summary>Every week from the first to the last, gaps included, oldest first.</summary>
    /// <param name="series">The weeks in any order. Weeks that are left out are gaps.</param>
    /// <exception cref="RuleViolationException"><c>trends.week-twice</c>: two results in one week.</exception>
    public static IReadOnlyList<ChartWeek> Of(IEnumerable<SeriesWeek> series)
    {
        var weeks = WithoutHoles([.. series.OrderBy(w => w.Week)]);
        List<ChartWeek> chart = [];
        for (var start = 0; start < weeks.Count; start = chart.Count)
        {
            var wording = weeks[start].Wording;
            chart.AddRange(OfWording([.. weeks.Skip(start).TakeWhile(w => w.Wording == wording)]));
        }
        return chart;
    }

    // A new wording asks a new question: it starts again with a baseline of its own.
    private static IEnumerable<ChartWeek> OfWording(IReadOnlyList<SeriesWeek> weeks)
    {
        var shown = weeks.Where(w => SharesOf(w) is not null).ToArray();
        var points = shown.Select(w => new SeriesPoint(SharesOf(w) ?? default, w.Voters)).ToArray();
        var band = Band.Of([.. points.Select(p => p.Shares.Score)]);
        var verdicts = Judge(points);

        var next = 0;
        foreach (var week in weeks)
        {
            if (SharesOf(week) is not { } shares)
            {
                yield return new ChartWeek(week.Week, week.Wording, null, null, 0, band, null, null);
                continue;
            }
            var verdict = verdicts[next++];
            var signal = verdict is { Ongoing: { } direction, FiredFrom: { } from } ? new Signal(direction, shown[from].Week) : null;
            var interval = Interval.Wilson(shares.Green * week.Voters, week.Voters);
            yield return new ChartWeek(week.Week, week.Wording, shares, interval, week.Voters, band, signal, verdict.Ongoing);
        }
    }

    private static Verdict[] Judge(SeriesPoint[] points)
    {
        var rule = new SignalRule();
        return [.. points.Select(rule.Next)];
    }

    private static Shares? SharesOf(SeriesWeek week) =>
        week is { Colours: { } colours, Voters: > 0 } ? Shares.Of(colours) : null;

    private static List<SeriesWeek> WithoutHoles(IReadOnlyList<SeriesWeek> weeks)
    {
        List<SeriesWeek> filled = [];
        foreach (var week in weeks)
        {
            if (filled.Count > 0 && filled[^1].Week == week.Week)
                throw new RuleViolationException("trends.week-twice");
            while (filled.Count > 0 && filled[^1].Week.AddWeeks(1) < week.Week)
                filled.Add(new SeriesWeek(filled[^1].Week.AddWeeks(1), filled[^1].Wording, null, 0));
            filled.Add(week);
        }
        return filled;
    }
}
