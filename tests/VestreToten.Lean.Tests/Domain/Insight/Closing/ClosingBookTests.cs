using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Tests.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed class ClosingBookTests
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

    [Fact]
    public void What_is_hidden_may_be_something_else_and_every_band_and_signal_is_the_same()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var organisation = SomeOrganisation.From(seed);
            var turned = organisation with { Counts = [.. organisation.Counts.Select(c => Turned(c, organisation.Threshold))] };

            Assert.Equal(Lines(Close(organisation.Sheets)), Lines(Close(turned.Sheets)));
            Assert.NotEqual(Vases(organisation), Vases(turned));
        }

        static IEnumerable<BallCount?> Vases(SomeOrganisation organisation) =>
            organisation.Counts.SelectMany(c => c.Goals.Select(g => g.Colours));

        // Nearly all alike becomes all alike. A small board's vases change places: what a sum is made of does not show.
        static WeeklyCount Turned(WeeklyCount count, int threshold) => count.Ballots >= threshold && count.Ballots >= 5
            ? count with { Goals = [.. count.Goals.Select(g => g with { Colours = Alike(g.Colours ?? default) })] }
            : count with { Goals = [.. count.Goals.Select((g, i) => g with { Colours = count.Goals[(i + 1) % count.Goals.Count].Colours })] };

        static BallCount Alike(BallCount vase) =>
            vase.Green >= vase.Total - 2 ? new(vase.Total, 0, 0) : vase.Pink >= vase.Total - 2 ? new(0, vase.Total, 0)
            : vase.Red >= vase.Total - 2 ? new(0, 0, vase.Total) : vase;
    }

    [Fact]
    public void A_goal_that_gets_new_words_every_week_has_neither_band_nor_signal_and_its_board_a_new_series_each_time()
    {
        var closed = Close(Enumerable.Range(0, 60).Select(i => Sheet(i, SomeWeek.Mixed(3, 8) with
        {
            Goals = [new GoalCount(30, i + 1, 1, i < 30 ? new BallCount(8, 0, 0) : new BallCount(0, 0, 8))],
        })));

        Assert.All(closed.Goals, g => Assert.Equal((null, null), (g.Band, g.Ongoing)));
        Assert.All(closed.Units, u => Assert.Equal((null, null), (u.Band, u.Ongoing)));
        Assert.Equal(Enumerable.Range(1, 60), closed.Units.Where(u => u.UnitId == 3).Select(u => u.Series));
    }

    [Fact]
    public void A_board_begins_a_new_series_when_a_goal_comes_goes_or_gets_new_words_and_not_when_a_week_is_hidden()
    {
        GoalCount first = new(30, 1, 1, new BallCount(3, 3, 2)), second = new(31, 1, 2, new BallCount(3, 3, 2));
        IReadOnlyList<GoalCount>[] weeks =
        [
            [first], [first], [first, second], [second, first], [first with { Wording = 2 }, second], [second], [first],
        ];

        var closed = Close(weeks.Select((goals, i) => Sheet(i, SomeWeek.Mixed(3, i == 1 ? 4 : 8) with { Goals = goals })));

        Assert.Equal([1, 1, 2, 2, 3, 4, 5], closed.Units.Where(u => u.UnitId == 3).Select(u => u.Series));
    }

    [Fact]
    public void A_week_in_which_nobody_met_has_a_row_for_the_root_and_no_other()
    {
        var closed = new ClosingBook().Close(new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 5, []));

        var row = Assert.Single(closed.Units);
        Assert.Equal((1, null, 0, false, 0, HiddenReason.NoBallots), (
            row.UnitId, row.ParentId, row.Series, row.HasCount, row.SubtreeBallots, HiddenReason.NoBallots));
        Assert.Null(row.SubtreeColours);
        Assert.Empty(closed.Goals);
    }

    [Fact]
    public void A_row_says_where_the_unit_stood_and_one_without_a_count_of_its_own_is_a_gap()
    {
        var closed = new ClosingBook().Close(new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 5, [SomeWeek.Mixed(3, 6)]));

        Assert.Equal([(3, 2, true), (2, 1, false), (1, 0, false)], closed.Units.Select(u => (u.UnitId, u.ParentId ?? 0, u.HasCount)));
        Assert.All(closed.Units, u => Assert.Equal((6, 8, 1, 6), (u.SubtreeBallots, u.SubtreeHeadcount, u.SubtreeBoards, u.SubtreeColouredBallots)));
    }

    private static WeekSheet Sheet(int i, WeeklyCount count)
    {
        var week = SomeOrganisation.First.AddWeeks(i);
        return new WeekSheet(week, SomeWeek.Tree, 5, [count with { Week = week }]);
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
