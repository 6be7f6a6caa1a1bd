using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class TrendPagesTests
{
    [Fact]
    public async Task A_unit_stands_in_the_overview_with_its_chart_and_its_possible_change()
    {
        await CloseAsync(new BallCount(7, 2, 1), 10, Last);
        using var browser = await _program.SignedInAsync();
        var page = await browser.OpenAsync("/trender");
        Assert.Contains("data-testid=\"trend-table\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("data-testid=\"trend-chart\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("mulig endring – snakk om det", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/eksport/trender.csv\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/trender/ytterskogen\"", page.Html, StringComparison.Ordinal);
        Assert.True(page.Text.IndexOf("Kommunen", StringComparison.Ordinal) < page.Text.IndexOf("Ytterskogen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_with_too_few_votes_shows_no_colour_anywhere()
    {
        await CloseAsync(null, 3, Last);
        using var browser = await _program.SignedInAsync();
        foreach (var address in new[] { "/trender?omrade=kommunen", "/trender/ytterskogen" })
        {
            var page = await browser.OpenAsync(address);
            Assert.Contains("data-testid=\"suppressed\"", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("% grønne", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("av 100", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_unit_that_has_moved_says_since_when_and_where_it_stood_before()
    {
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            var kommune = await db.Units.SingleAsync(u => u.Slug == "kommunen", Stop);
            db.Add(Unit.Below(kommune, "Hjem <og> omsorg", "hjem-og-omsorg", order: 2, staff: 4));
            await db.SaveChangesAsync(Stop);
            var earlier = await db.Units.Where(u => u.Slug == "hjem-og-omsorg").Select(u => u.Id).SingleAsync(Stop);
            await CloseAsync(new BallCount(7, 2, 1), 10, Last.AddWeeks(-1), earlier);
        }

        await CloseAsync(new BallCount(7, 2, 1), 10, Last);
        using var browser = await _program.SignedInAsync();
        var page = await browser.OpenAsync("/trender/ytterskogen");
        Assert.Contains(
            $"Enheten har hørt til her siden uke {Last.Number}. Ukene før det teller i området den hørte til da. Da lå den under Hjem <og> omsorg.",
            page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_to_the_trends_stands_on_the_front_page_and_on_the_board()
    {
        using var browser = await _program.SignedInAsync();
        Assert.Contains("href=\"/trender\"", (await browser.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/trender/ytterskogen\"", (await browser.OpenAsync("/tavle/ytterskogen")).Html, StringComparison.Ordinal);
        using var stranger = _program.Browser();
        Assert.DoesNotContain("/trender", (await stranger.OpenAsync("/")).Html, StringComparison.Ordinal);
    }

    private async Task CloseAsync(BallCount? colours, int ballots, IsoWeek week, int? parent = null)
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var unit = db.Units.Single(u => u.Slug == "ytterskogen");
        var board = new PublishedCell(
            unit.Id, CellScope.Board, Period.Of(PeriodKind.Week, week), colours, colours is null ? 0 : ballots, ballots, 12,
            colours is null ? [] : [unit.Id], colours is null ? 0 : 1);
        var mark = colours is null ? default : new SeriesMark(null, TrendDirection.Worse, week);
        db.ClosedWeeks.Add(ClosedWeek.Of(board with { Scope = CellScope.Subtree }, board, parent ?? unit.ParentId, 1, mark));
        await db.SaveChangesAsync(Stop);
    }
}
