using System.Globalization;
using VestreToten.Lean.Benchmarks.Work;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Benchmarks.Trends;

/// <summary>
/// Trends of 500 units with ten years behind them, on SQLite: the overview and one unit against the bare SQL and against a
/// database of one year; the account of time of all its gains; the page as it is sent; what an open page keeps in memory; and how fast the years went in.
/// </summary>
internal static class TrendsBenchmark
{
    private const int Units = 500, Years = 10;

    public static async Task<int> RunAsync(bool isShort)
    {
        await using var tenYears = await TrendPlace.CreateAsync(new LargeKommune(Units, Years));
        await using var oneYear = await TrendPlace.CreateAsync(new LargeKommune(Units, 1));
        var (bulk, raw) = await BulkSpeed.MeasureAsync(oneYear, isShort);
        var perSecond = tenYears.Kommune.BulkCount / tenYears.Kommune.BulkTook.TotalSeconds;
        Say($"bulk: {tenYears.Kommune.BulkCount} tallies and closed weeks in {tenYears.Kommune.BulkTook.TotalSeconds:0.0} s, {perSecond:0} a second (target 50 000)");
        Say($"bulk: tallies alone {bulk:0} a second, a prepared statement by hand {raw:0}, {bulk / raw:0.00} of it; the whole kommune {tenYears.Took.TotalSeconds:0} s");

        var rounds = isShort ? 20 : 100;
        foreach (var span in new[] { TrendSpan.HalfYear, TrendSpan.TwoYears })
        {
            var window = TrendWindow.Of(span, TimeProvider.System.GetUtcNow());
            if (await OverviewAsync(tenYears, span) != Units || await RawReading.OverviewAsync(tenYears, window) < Units * (int)span)
                throw new InvalidOperationException("The overview does not hold what it should");
            var floor = await Pairs.MeasureAsync(rounds, () => OverviewAsync(tenYears, span), () => RawReading.OverviewAsync(tenYears, window));
            Say($"overview, {Units} units, {(int)span} weeks of {Years} years: {floor.Ours:0.0} ms, the bare SQL {floor.Floor:0.0} ms; {floor.Ratio:0.00} times (target 2)");
            if (span == TrendSpan.HalfYear)
            {
                var year = await Pairs.MeasureAsync(rounds, () => OverviewAsync(tenYears, span), () => OverviewAsync(oneYear, span));
                Say($"overview, {Units} units, {(int)span} weeks: {year.Ours:0.0} ms, with one year of history {year.Floor:0.0} ms; {year.Ratio:0.00} times (target 1.2)");
            }
        }

        await MeasureUnitAsync(tenYears, oneYear, TrendSpan.HalfYear, rounds * 4);
        await MeasureUnitAsync(tenYears, oneYear, TrendSpan.TwoYears, rounds * 4);
        await MeasureAccountAsync(tenYears, rounds);
        await PageMemory.MeasureAsync(tenYears, isShort);
        return 0;
    }

    private static async Task MeasureAccountAsync(TrendPlace place, int rounds)
    {
        var window = TrendWindow.Of(TrendSpan.HalfYear, TimeProvider.System.GetUtcNow());
        var account = (await place.Account.ReadAsync(place.Who, null, null))!.Account;
        if (account.Whole.Found.Count < Units || await RawReading.AccountAsync(place, window) < Units)
            throw new InvalidOperationException("The account does not hold what it should");
        var floor = await Pairs.MeasureAsync(rounds, () => place.Account.ReadAsync(place.Who, null, null), () => RawReading.AccountAsync(place, window));
        Say($"account of time, {Units} units, {account.Whole.Found.Count} gains: {floor.Ours:0.0} ms, the bare SQL {floor.Floor:0.0} ms; {floor.Ratio:0.00} times (target 2)");
    }

    private static async Task MeasureUnitAsync(TrendPlace place, TrendPlace oneYear, TrendSpan span, int rounds)
    {
        const string Slug = "enhet-3-7";
        var window = TrendWindow.Of(span, TimeProvider.System.GetUtcNow());
        var page = await place.Trends.UnitAsync(place.Who, Slug, span) ?? throw new InvalidOperationException("There is no such unit");
        var unit = page.Unit.UnitId;
        var board = place.Kommune.BoardIds[unit - place.Kommune.Root.Id - 1];
        if (page.Goals.Sum(g => g.Points.Count) != LargeKommune.Goals * (int)span
            || await RawReading.UnitAsync(place, window, unit, board) != LargeKommune.Goals * (int)span)
        {
            throw new InvalidOperationException("The unit does not have the weeks it should");
        }

        var floor = await Pairs.MeasureAsync(rounds, () => place.Trends.UnitAsync(place.Who, Slug, span), () => RawReading.UnitAsync(place, window, unit, board));
        Say($"unit, {(int)span} weeks of {Years} years: {floor.Ours:0.00} ms, the bare SQL {floor.Floor:0.00} ms; {floor.Ratio:0.00} times (target 2)");
        if ((int)span > 52)
            return;
        var year = await Pairs.MeasureAsync(rounds, () => place.Trends.UnitAsync(place.Who, Slug, span), () => oneYear.Trends.UnitAsync(oneYear.Who, Slug, span));
        Say($"unit, {(int)span} weeks: {year.Ours:0.00} ms, with one year of history {year.Floor:0.00} ms; {year.Ratio:0.00} times (target 1.2)");
    }

    /// <summary>How many units with a board there were.</summary>
    private static async Task<int> OverviewAsync(TrendPlace place, TrendSpan span) =>
        (await place.Trends.OverviewAsync(place.Who, span, null))!.Rows.Count(r => r.Points.Count > 0);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
