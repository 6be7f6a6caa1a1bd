using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Web.Features.Insight.Trends;
using CultureInfo = System.Globalization.CultureInfo;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class TrendComponentTests : BunitContext
{
    public TrendComponentTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");
        Services.AddLocalization();
    }

    [Fact]
    public void A_chart_says_what_it_shows_and_has_its_table_behind_it()
    {
        var chart = Chart(SomeTrends.Weeks(3));
        Assert.Equal("Vi hjelper: snittet av ballene i 4 uker. Sist uke 47: 80 av 100.", chart.Find("[data-testid=trend-chart]").GetAttribute("aria-label"));
        Assert.Equal("img", chart.Find("[data-testid=trend-chart]").GetAttribute("role"));
        Assert.Empty(chart.FindAll(".ring, .change"));
        Assert.Equal(["47", "46", "45", "44"], chart.FindAll("details tbody th").Select(h => h.TextContent));
        Assert.Equal(["70\u00A0%", "20\u00A0%", "10\u00A0%", "10", "80", "49–94", "–", ""], Cells(chart, 0));
    }

    [Fact]
    public void A_possible_change_is_said_in_words_and_marked_by_shape()
    {
        var points = SomeTrends.Weeks(5);
        points[5] = points[5] with { Ongoing = TrendDirection.Worse, ChangeBegan = SomeTrends.Ago(2) };
        var chart = Chart(points, new Signal(TrendDirection.Worse, SomeTrends.Ago(2)));
        Assert.Equal("Mulig endring fra omtrent uke 45: færre gode baller enn før. Snakk om det.", chart.Find(".change").TextContent);
        Assert.Equal(3, chart.Find(".ring").GetAttribute("d")!.Count(c => c == 'M'));
        Assert.EndsWith("Mulig endring fra omtrent uke 45 – snakk om det.", chart.Find("[data-testid=trend-chart]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("mulig endring – snakk om det", Cells(chart, 0)[^1]);
        Assert.Equal("", Cells(chart, 1)[^1]);
    }

    [Fact]
    public void A_row_of_meetings_says_since_when_the_board_is_in_use()
    {
        var texts = Services.GetRequiredService<IStringLocalizer<TrendsTexts>>();
        MeetingMark[] marks = [new(SomeTrends.Ago(2), MeetingMarkState.NotBegun), new(SomeTrends.Ago(1), MeetingMarkState.Held), new(SomeTrends.Last, MeetingMarkState.None)];
        Assert.Equal($"1 holdt, 0 ikke holdt, 1 ikke planlagt. Tavla er i bruk siden uke {SomeTrends.Ago(1).Number}", TrendWords.Meetings(texts, marks));
        Assert.Equal("1 holdt, 0 ikke holdt, 1 ikke planlagt", TrendWords.Meetings(texts, marks[1..]));
        Assert.Equal("Ingen møter ennå", TrendWords.Meetings(texts, marks[..1]));
    }

    [Fact]
    public void Too_few_votes_show_no_chart_and_no_colours()
    {
        var chart = Chart([SomeTrends.Hidden(1), SomeTrends.Hidden(0)]);
        Assert.Empty(chart.FindAll("svg"));
        Assert.All(chart.FindAll("[data-testid=suppressed]"), s => Assert.Equal("for få stemmer til å vise farger", s.TextContent));
        Assert.Equal(["for få stemmer til å vise farger", "3", "–", "–", "–", ""], Cells(chart, 0));
        Assert.DoesNotContain("%", chart.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_stands_in_the_table_and_a_series_that_changes_is_named()
    {
        var chart = Chart([SomeTrends.Point(3), SomeTrends.Point(0, series: 2)]);
        Assert.Equal(["47", "46", "45", "44"], chart.FindAll("tbody th").Select(h => h.TextContent));
        Assert.Equal(["ingen tall"], Cells(chart, 1));
        Assert.Equal("ny ordlyd", Cells(chart, 0)[^1]);
        Assert.Equal(["ny, uke 47"], chart.FindAll(".turns span").Select(s => s.TextContent));
    }

    [Fact]
    public void Nearly_all_is_a_word_and_no_number()
    {
        var all = SomeTrends.Point(0) with { Colours = new BallCount(8, 1, 1) };
        Assert.Equal(BallColour.Green, all.NearlyAll);
        var chart = Chart([all]);
        Assert.Equal(["nesten alle grønne", "10", "–", "–", "–", ""], Cells(chart, 0));
        Assert.EndsWith("nesten alle grønne.", chart.Find("[data-testid=trend-chart]").GetAttribute("aria-label"), StringComparison.Ordinal);

        var periods = Periods(SomeTrends.Cell(11, new BallCount(118, 1, 1), BallColour.Green));
        Assert.Equal("nesten alle grønne", periods.FindAll("td")[1].TextContent);
        Assert.Equal("nesten alle grønne", periods.Find("svg").GetAttribute("aria-label"));
    }

    private static string[] Cells(IRenderedComponent<IComponent> component, int row) =>
        [.. component.FindAll("details tbody tr")[row].QuerySelectorAll("td").Select(d => d.TextContent)];

    private IRenderedComponent<TrendChart> Chart(IReadOnlyList<TrendPoint> points, Signal? change = null) => Render<TrendChart>(p => p
        .Add(c => c.Points, points).Add(c => c.First, SomeTrends.First).Add(c => c.Last, SomeTrends.Last).Add(c => c.Label, "Vi hjelper")
        .Add(c => c.Change, change).Add(c => c.IsGoal, true));

    private IRenderedComponent<PeriodsTable> Periods(params TrendBandCell[] cells) =>
        Render<PeriodsTable>(p => p.Add(c => c.Cells, cells).Add(c => c.Last, SomeTrends.Last).Add(c => c.Label, "Fargene"));
}
