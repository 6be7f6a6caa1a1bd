using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Insight.Trends;
using CultureInfo = System.Globalization.CultureInfo;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class TrendComponentTests
{
    [Fact]
    public void Periods_stand_with_the_newest_first_and_hidden_ones_say_why()
    {
        var periods = Periods(SomeTrends.Cell(10, null), SomeTrends.Cell(11, new BallCount(70, 20, 10)));
        Assert.Equal(["41–44", "37–40"], periods.FindAll("tbody th").Select(h => h.TextContent));
        Assert.Equal("70\u00A0% grønne, 20\u00A0% rosa, 10\u00A0% røde", periods.FindAll("tr")[1].Children[2].TextContent);
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
        Assert.Equal(["10", "14", "71\u00A0%"], votes.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(d => d.TextContent));
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
}
