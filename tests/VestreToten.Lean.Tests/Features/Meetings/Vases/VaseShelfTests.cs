using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings.Vases;

namespace VestreToten.Lean.Tests.Features.Meetings.Vases;

public sealed class VaseShelfTests : BunitContext
{
    public VaseShelfTests()
    {
        Services.AddLocalization();
        Bokmaal.Read();
    }

    [Theory]
    [InlineData(1, "1 stemme · For få stemmer til å vise farger")]
    [InlineData(3, "3 stemmer · For få stemmer til å vise farger")]
    public void Too_few_votes_are_counted_in_words_for_one_and_for_many(int balls, string said) => Assert.Equal(said, Legend(balls, headcount: 9, isOpen: false));

    [Theory]
    [InlineData(1, 1, "1 av 1 ball")]
    [InlineData(1, 2, "1 av 2 baller")]
    [InlineData(2, 1, "2 baller")]
    public void So_are_the_balls_of_an_open_round(int balls, int headcount, string said) => Assert.Equal(said, Legend(balls, headcount, isOpen: true));

    [Fact]
    public void Beside_a_result_stands_the_latest_one_before_it()
    {
        var week = new IsoWeek(2026, 48);
        IReadOnlyList<WeekOnWall> weeks = [new(week.AddWeeks(-3), 6, new BallCount(4, 1, 1)), new(week.AddWeeks(-2), 3, null), new(week, 7, new BallCount(5, 1, 1))];
        var vase = new VaseOnWall(1, 1, "Vi får hjelp", 7, new BallCount(5, 1, 1), week, weeks);
        var shelf = Render<VaseShelf>(p => p.Add(s => s.Vases, [vase]).Add(s => s.Headcount, 9).Add(s => s.ShowsPrevious, true));
        Assert.Equal(["Uke 45:", "4 gode", "1 middels", "1 dårlig"], shelf.FindAll("[data-testid=previous-1] > span").Select(s => s.TextContent));
    }

    [Fact]
    public void A_result_that_was_judged_by_other_words_says_so_and_the_bars_are_marked_where_they_turn()
    {
        var week = new IsoWeek(2026, 48);
        IReadOnlyList<WeekOnWall> weeks = [new(week.AddWeeks(-1), 6, new BallCount(4, 1, 1)), new(week, 7, new BallCount(5, 1, 1)) { IsReworded = true }];
        var vase = new VaseOnWall(1, 1, "Vi får hjelp", 7, new BallCount(5, 1, 1), week, weeks) { IsReworded = true };
        var shelf = Render<VaseShelf>(p => p.Add(s => s.Vases, [vase]).Add(s => s.Headcount, 9).Add(s => s.ShowsPrevious, true).Add(s => s.HasHistory, true));
        Assert.Equal("Ny ordlyd. Ballene gjelder den forrige.", shelf.Find("[data-testid=reworded-1]").TextContent);
        Assert.Contains("Uke 47, forrige ordlyd:", shelf.Find("[data-testid=previous-1]").TextContent, StringComparison.Ordinal);
        Assert.Equal([false, true], shelf.FindAll(".week").Select(w => w.ClassList.Contains("turned")));
        Assert.Contains("Ny ordlyd. Uke 48: gode 5", shelf.Find(".history").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_wait_for_the_balls_that_turn_before_the_readers_eyes()
    {
        var vase = new VaseOnWall(1, 1, "Vi får hjelp", 7, new BallCount(5, 1, 1), new IsoWeek(2026, 48), []);
        Assert.Contains("after-balls", Show(isSeen: true), StringComparison.Ordinal);
        Assert.DoesNotContain("after-balls", Show(isSeen: false), StringComparison.Ordinal);

        string Show(bool isSeen) => Render<VaseShelf>(p => p.Add(s => s.Vases, [vase]).Add(s => s.Headcount, 9).Add(s => s.Animate, isSeen)).Find(".legend").ClassName!;
    }

    private string Legend(int balls, int headcount, bool isOpen)
    {
        var vase = new VaseOnWall(1, 1, "Vi får hjelp", balls, null, isOpen ? null : new IsoWeek(2026, 48), []);
        var shelf = Render<VaseShelf>(p => p.Add(s => s.Vases, [vase]).Add(s => s.Headcount, headcount).Add(s => s.IsOpen, isOpen));
        return shelf.Find(".legend").TextContent.Trim();
    }
}
