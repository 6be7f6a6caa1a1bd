using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Web.Features.Insight.Trends;
using CultureInfo = System.Globalization.CultureInfo;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed class TrendComponentTests : BunitContext
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
        Assert.Equal(["70 %", "20 %", "10 %", "10", "80", "49–94", "–", ""], Cells(chart, 0));
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

    [Fact]
    public void Periods_stand_with_the_newest_first_and_hidden_ones_say_why()
    {
        var periods = Periods(SomeTrends.Cell(10, null), SomeTrends.Cell(11, new BallCount(70, 20, 10)));
        Assert.Equal(["41–44", "37–40"], periods.FindAll("tbody th").Select(h => h.TextContent));
        Assert.Equal("70 % grønne, 20 % rosa, 10 % røde", periods.FindAll("tr")[1].Children[2].TextContent);
        Assert.Equal("for få stemmer til å vise farger", periods.Find("[data-testid=suppressed]").TextContent);
        Assert.Single(periods.FindAll("svg"));
    }

    [Fact]
    public void A_goal_reworded_every_week_stays_short_and_lists_its_wordings()
    {
        var goal = new GoalTrend(
            3, 1, IsActive: true, [.. Enumerable.Range(0, 26).Select(i => new GoalTrendWording(i + 1, $"Ordlyd {i + 1} <b>", SomeTrends.First.AddWeeks(i)))],
            [.. Enumerable.Range(0, 26).Select(i => SomeTrends.Point(25 - i, series: i + 1))], null);
        var chart = Render<GoalChart>(p => p.Add(c => c.Goal, goal).Add(c => c.First, SomeTrends.First).Add(c => c.Last, SomeTrends.Last));
        Assert.Equal("Ordlyd 26 <b>", chart.Find("h3").TextContent);
        Assert.Equal(26, chart.FindAll(".wordings li").Count);
        Assert.InRange(chart.FindAll(".turns span").Count, 1, 8);
        Assert.Contains("Hver ordlyd er et nytt spørsmål", chart.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Participation_has_its_table()
    {
        var votes = Render<VotesChart>(p => p.Add(c => c.Points, SomeTrends.Weeks(1)).Add(c => c.First, SomeTrends.First).Add(c => c.Last, SomeTrends.Last));
        Assert.Equal(["10", "14", "71 %"], votes.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(d => d.TextContent));
    }

    [Fact]
    public void How_to_read_says_what_a_chart_does_not_say()
    {
        var text = Render<HowToRead>().Find("ul").TextContent;
        Assert.Contains("Et punkt utenfor båndet er ikke i seg selv en endring.", text, StringComparison.Ordinal);
        Assert.Contains("Enhetene kan ikke sammenlignes", text, StringComparison.Ordinal);
        Assert.Contains("i ord uten tall", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, "50")]
    [InlineData(0.005, "1")]
    [InlineData(1, "100")]
    public void Scores_are_whole_numbers_of_a_hundred(double score, string words) => Assert.Equal(words, TrendWords.Hundredths(score));

    [Fact]
    public void Means_of_people_are_in_the_readers_own_way_of_writing()
    {
        Assert.Equal("11", TrendWords.People(10.6));
        Assert.Equal("7,5", TrendWords.People(7.5));
        Assert.Equal("52 (2025)", TrendWords.Week(new(2025, 52), SomeTrends.Last));
    }

    private static string[] Cells(IRenderedComponent<IComponent> component, int row) =>
        [.. component.FindAll("details tbody tr")[row].QuerySelectorAll("td").Select(d => d.TextContent)];

    private IRenderedComponent<TrendChart> Chart(IReadOnlyList<TrendPoint> points, Signal? change = null) => Render<TrendChart>(p => p
        .Add(c => c.Points, points).Add(c => c.First, SomeTrends.First).Add(c => c.Last, SomeTrends.Last).Add(c => c.Label, "Vi hjelper")
        .Add(c => c.Change, change).Add(c => c.IsGoal, true));

    private IRenderedComponent<PeriodsTable> Periods(params TrendBandCell[] cells) =>
        Render<PeriodsTable>(p => p.Add(c => c.Cells, cells).Add(c => c.Last, SomeTrends.Last).Add(c => c.Label, "Fargene"));
}
