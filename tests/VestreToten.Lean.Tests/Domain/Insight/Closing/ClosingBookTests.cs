using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Tests.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed partial class ClosingBookTests
{
    [Fact]
    public void Bands_and_signals_are_those_of_the_published_weeks_as_they_were_then()
    {
        var organisation = Shifted();
        var closed = Close(organisation.Sheets);

        foreach (var goal in closed.Goals.GroupBy(g => g.GoalId))
        {
            var weeks = goal.ToArray();
            for (var count = 1; count <= weeks.Length; count++)
            {
                var chart = RunChart.Of(weeks.Take(count).Select(w => SeriesWeek.OfGoal(w.Week, w.Wording, w.Colours)));
                var told = chart.LastOrDefault(w => w.Signal is not null)?.Signal;
                Assert.Equal((chart[^1].Band, chart[^1].Ongoing), (weeks[count - 1].Band, weeks[count - 1].Ongoing));
                Assert.Equal(chart[^1].Ongoing is null ? null : told?.Began, weeks[count - 1].ChangeBegan);
            }
        }
        Assert.Contains(closed.Goals, g => g.Ongoing == TrendDirection.Worse);
        Assert.Contains(closed.Units, u => u is { UnitId: 3, Ongoing: TrendDirection.Worse });
    }

    [Fact]
    public void A_book_that_has_recalled_the_stored_weeks_goes_on_as_if_it_had_never_been_closed()
    {
        var sheets = Shifted().Sheets.ToArray();
        var whole = Close(sheets);

        foreach (var at in (int[])[1, 8, 20, 30])
        {
            var before = Close(sheets.Take(at));
            var book = new ClosingBook();
            before.Units.ToList().ForEach(book.Recall);
            before.Goals.OrderBy(g => g.UnitId).ThenBy(g => g.GoalId).ThenBy(g => g.Week.Value).ToList().ForEach(book.Recall);

            var after = sheets.Skip(at).Select(book.Close).ToArray();

            Assert.Equal(Lines(whole), Lines(before).Concat(Lines(after)).Order());
        }
    }

    // Two boards of the small kommune, one of which gets worse for good.
    private static SomeOrganisation Shifted() => new(
        ["/1/", "/1/2/", "/1/2/3/", "/1/2/4/", "/1/5/"], 5,
        [
            .. Enumerable.Range(0, 40).SelectMany(i => (WeeklyCount[])
            [
                Week(3, i, i < 26 ? new BallCount(8, 2, 1 + (i % 2)) : new BallCount(3, 2, 6)), Week(4, i, new BallCount(5, 3 + (i % 3), 2)),
            ]).Where(c => c.Week.Number % 7 != 0),
        ]);

    private static WeeklyCount Week(int unit, int i, BallCount vase) => new(
        unit, SomeOrganisation.First.AddWeeks(i), vase.Total, 14,
        [new GoalCount(unit * 10, 1, 1, vase), new GoalCount((unit * 10) + 1, i < 33 ? 1 : 2, 2, vase)]);

    private static ClosedSheet Close(IEnumerable<WeekSheet> sheets)
    {
        var book = new ClosingBook();
        var weeks = sheets.Select(book.Close).ToArray();
        return new ClosedSheet([.. weeks.SelectMany(w => w.Units)], [.. weeks.SelectMany(w => w.Goals)]);
    }

    private static IEnumerable<string> Lines(params ClosedSheet[] sheets) => sheets
        .SelectMany(s => s.Units.Select(u => Line(u)).Concat(s.Goals.Select(g => Line(g)))).Order();

    private static string Line(object row) =>
        string.Join(' ', row.GetType().GetProperties().Select(p => $"{p.Name}={p.GetValue(row)}"));
}
