using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed class ChangesWaitingTests(PostgresServer postgres)
{
    private static readonly IsoWeek Last = new(2026, 40);

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_front_page_asks_for_the_changes_that_the_trends_show(DatabaseProvider provider)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var stored = await StoredOrganisation.CreateAsync(provider, postgres, Last);
        await stored.PlantAsync(["/1/", .. Enumerable.Range(2, 7).Select(n => $"/1/{n}/")]);
        // c: colours and a change, s: colours and none, f: too few to show, -: no round. The newest week stands last.
        string[] weeks = ["ccc", "ccs", "ccf", "cc-", "scf", "fff", "---"];
        await stored.Database.SaveAsync([.. weeks.SelectMany((row, unit) => row.Select((week, i) => Week(unit + 2, Last.AddWeeks(i - row.Length + 1), week)))]);
        // Out of the window.
        await stored.Database.SaveAsync(Week(8, Last.AddWeeks(-26), 'c'));
        var shown = (await stored.Trends.OverviewAsync(await stored.SignInAsync(Role.Admin, 1), TrendSpan.HalfYear, null, stop))!;
        await using var db = await stored.Database.Contexts.CreateDbContextAsync(stop);

        var asked = await new TrendQuestions().UnitsWithChange(db, [.. shown.Rows.Select(r => r.Unit.UnitId)], shown.First, shown.Last)
            .ToListAsync(cancellationToken: stop);

        Assert.Equal([2, 4, 5, 6], asked.Order());
        Assert.Equal(shown.Rows.Where(r => r.Change is not null).Select(r => r.Unit.UnitId).Order(), asked.Order());
    }

    private static ClosedWeek Week(int unit, IsoWeek week, char what)
    {
        BallCount? colours = what is 'c' or 's' ? new BallCount(7, 2, 1) : null;
        var board = new PublishedCell(
            unit, CellScope.Board, Period.Of(PeriodKind.Week, week), colours, colours is null ? 0 : 10, 10, 12, colours is null ? [] : [unit], colours is null ? 0 : 1);
        return ClosedWeek.Of(
            board with { Scope = CellScope.Subtree }, what == '-' ? null : board, 1, what == '-' ? 0 : 1,
            what == 'c' ? new SeriesMark(null, TrendDirection.Worse, week) : default);
    }
}
