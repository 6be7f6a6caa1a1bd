using System.Globalization;
using System.Text;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>
/// Where everything in a run chart lies, as paths in a box of <see cref="Width"/> by <see cref="Height"/> units. A week is
/// a slot of equal width, whether or not it has a point; the score goes from 0 at the bottom to 1 at the top, the same in
/// every chart. Empty strings are not drawn.
/// </summary>
/// <param name="Width">The box's width.</param>
/// <param name="Height">The box's height.</param>
/// <param name="Band">The ordinary variation of each series, as boxes, where it is locked.</param>
/// <param name="Trial">The same where it may still move.</param>
/// <param name="Middle">The middle of each band.</param>
/// <param name="Line">The line; it breaks at a gap and where the series changes.</param>
/// <param name="Dots">Points without a possible change: all of them in a large chart, only those without a neighbour in a small one.</param>
/// <param name="Marked">Points that belong to a possible change.</param>
/// <param name="Whiskers">Where each score probably lies, 95 %; in a large chart alone.</param>
/// <param name="Few">Weeks with too few ballots, as dashes along the bottom.</param>
/// <param name="Breaks">Where the series changes, as upright lines; in a large chart alone.</param>
/// <param name="Turns">The same as places, for words above the chart.</param>
internal sealed record RunChartShape(
    double Width, double Height, string Band, string Trial, string Middle, string Line, string Dots, string Marked, string Whiskers,
    string Few, string Breaks, IReadOnlyList<RunChartTurn> Turns)
{
    private const double HalfDash = 0.3;

    /// <summary>Draws the weeks from the first to the last.</summary>
    /// <param name="points">Oldest first, at most one a week; those outside the weeks are left out.</param>
    /// <param name="first">The chart's first week.</param>
    /// <param name="last">The chart's last week.</param>
    /// <param name="width">The box's width.</param>
    /// <param name="height">The box's height.</param>
    /// <param name="large">With a dot for each week, whiskers and the changes of the series.</param>
    public static RunChartShape Of(IEnumerable<TrendPoint> points, IsoWeek first, IsoWeek last, double width, double height, bool large)
    {
        var weeks = WeekNumber(last, first) + 1;
        var slot = width / weeks;
        var shown = points.Where(p => p.Week >= first && p.Week <= last).ToArray();
        var series = shown.GroupWhile((a, b) => a.Series == b.Series).ToArray();
        var (line, dots, marked, whiskers, few) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        var (band, trial, middle, breaks) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        var turns = new List<RunChartTurn>();

        for (var s = 0; s < series.Length; s++)
        {
            var left = WeekNumber(series[s][0].Week, first) * slot;
            var right = s + 1 < series.Length ? WeekNumber(series[s + 1][0].Week, first) * slot : (WeekNumber(series[s][^1].Week, first) + 1) * slot;
            if (s > 0)
            {
                turns.Add(new RunChartTurn(series[s][0].Series, series[s][0].Week, left / width));
                if (large)
                    breaks.Append(Invariant($"M{left:0.#} 0V{height:0.#}"));
            }

            DrawBand(series[s], left, right);
            DrawPoints(series[s]);
        }

        return new RunChartShape(
            width, height, band.ToString(), trial.ToString(), middle.ToString(), line.ToString(), dots.ToString(), marked.ToString(),
            whiskers.ToString(), few.ToString(), breaks.ToString(), turns);

        // The newest that is known of the series, over all of it: a limit that creeps from week to week would be read as news.
        void DrawBand(TrendPoint[] weeksOfSeries, double left, double right)
        {
            if (weeksOfSeries.LastOrDefault(p => p.Band is not null)?.Band is not { } of)
                return;
            (of.IsTrial ? trial : band).Append(Invariant($"M{left:0.#} {Y(of.High):0.#}H{right:0.#}V{Y(of.Low):0.#}H{left:0.#}Z"));
            middle.Append(Invariant($"M{left:0.#} {Y(of.Mid):0.#}H{right:0.#}"));
        }

        void DrawPoints(TrendPoint[] weeksOfSeries)
        {
            var changed = Changed(weeksOfSeries);
            for (var i = 0; i < weeksOfSeries.Length; i++)
            {
                var point = weeksOfSeries[i];
                var x = (WeekNumber(point.Week, first) + 0.5) * slot;
                if (point.Shares is not { } shares)
                {
                    if (point.Ballots > 0)
                        few.Append(Invariant($"M{x - (slot * HalfDash):0.#} {height:0.#}H{x + (slot * HalfDash):0.#}"));
                    continue;
                }

                var goesOn = i > 0 && IsNext(weeksOfSeries[i - 1], point);
                var isAlone = !goesOn && !(i + 1 < weeksOfSeries.Length && IsNext(point, weeksOfSeries[i + 1]));
                var y = Y(shares.Score);
                if (!isAlone)
                    line.Append(Invariant($"{(goesOn ? 'L' : 'M')}{x:0.#} {y:0.#}"));
                if (changed[i])
                    marked.Append(Invariant($"M{x:0.#} {y:0.#}h0"));
                else if (large || isAlone)
                    dots.Append(Invariant($"M{x:0.#} {y:0.#}h0"));
                if (large && TrendWords.ScoreInterval(point) is { } probable)
                    whiskers.Append(Invariant($"M{x:0.#} {Y(probable.High):0.#}V{Y(probable.Low):0.#}"));
            }
        }

        double Y(double score) => height * (1 - score);
    }

    // A change is told some weeks after it began: those weeks belong to it too.
    private static bool[] Changed(TrendPoint[] weeksOfSeries)
    {
        var changed = new bool[weeksOfSeries.Length];
        IsoWeek? since = null;
        for (var i = weeksOfSeries.Length - 1; i >= 0; i--)
        {
            if (weeksOfSeries[i] is { Ongoing: not null, ChangeBegan: { } began } && (since is null || began < since))
                since = began;
            changed[i] = since is not null && weeksOfSeries[i].Week >= since && weeksOfSeries[i].Colours is not null;
            if (weeksOfSeries[i].Week <= since)
                since = null;
        }

        return changed;
    }

    private static bool IsNext(TrendPoint a, TrendPoint b) =>
        a.Shares is not null && b.Shares is not null && WeekNumber(b.Week, a.Week) == 1;

    private static int WeekNumber(IsoWeek week, IsoWeek first) => (week.Monday.DayNumber - first.Monday.DayNumber) / 7;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
