using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Meetings.Wall;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Boards;

/// <summary>What the pages of a board ask of the database when something of the board changes.</summary>
public sealed class BoardPageTests(PostgresServer postgres)
{
    private static readonly Dictionary<string, (Func<VotingFixture, OpenPage> Open, BoardTopics Own)> Pages = new()
    {
        ["forbedringer"] = (room => OpenPage.Of<ImprovementsPage>(room, room.Leader), BoardTopics.Improvements),
        ["gevinster"] = (room => OpenPage.Of<GainsPage>(room, room.Leader), BoardTopics.Gains),
        ["mal"] = (room => OpenPage.Of<ServiceGoalsPage>(room, room.Leader), BoardTopics.Goals),
        ["loft"] = (room => OpenPage.Of<EscalationsPage>(room, room.Leader), BoardTopics.Improvements),
    };

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("forbedringer")]
    [InlineData("gevinster")]
    [InlineData("mal")]
    [InlineData("loft")]
    public async Task A_ballot_is_a_reading_of_the_wall_and_no_question_of_a_page_that_shows_no_ballots(string name)
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await room.Writer.StartAsync(Stop);
        var round = await room.OpenAsync();
        // The leader may see the count: what holds the ballots back is what the page shows, not who reads it.
        await using var page = Pages[name].Open(room);
        await using var wall = OpenPage.Of<WallPage>(room, room.Leader);
        var cost = await page.ReadingAsync(() => Publish(room, Pages[name].Own));
        room.Time.Advance(BoardChanges.Interval);
        var (asked, drawn) = (page.Queries, page.Page.RenderCount);

        for (var phone = 1; phone <= 5; phone++)
        {
            var askedByWall = wall.Queries;
            await room.CastAsync(round, phone, "gpr");
            await OpenPage.WaitAsync(() => wall.Page.Find("[data-testid=ballots-received]").TextContent == phone.ToString(null as IFormatProvider));
            Assert.True(wall.Queries > askedByWall);
            room.Time.Advance(BoardChanges.Interval);
        }

        Assert.Equal((asked, drawn), (page.Queries, page.Page.RenderCount));
        // No reading of a ballot was on its way either: the next one asks as much as the first.
        Assert.Equal(cost, await page.ReadingAsync(() => Publish(room, Pages[name].Own)));
        Assert.Equal(asked + cost, page.Queries);
    }

    [Fact]
    public async Task An_improvement_that_somebody_puts_up_is_read_by_the_page_of_improvements_and_not_by_that_of_goals()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await using var improvements = OpenPage.Of<ImprovementsPage>(room, room.Leader);
        await using var goals = OpenPage.Of<ServiceGoalsPage>(room, room.Leader);
        await using var wall = OpenPage.Of<WallPage>(room, room.Leader);
        var asked = goals.Queries;

        await improvements.ReadingAsync(() => wall.Get<ProposeImprovement>().ExecuteAsync(
            room.Leader, room.BoardId, ImprovementKind.Suggestion, "Nøkkelskap ved døra", cancellationToken: Stop));

        improvements.Page.WaitForAssertion(() => Assert.Contains("Nøkkelskap ved døra", improvements.Page.Markup, StringComparison.Ordinal));
        Assert.Equal(asked, goals.Queries);
    }

    [Fact]
    public async Task Whoever_may_see_the_board_no_longer_keeps_nothing_of_it_and_reads_nothing_more()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await using var page = OpenPage.Of<ImprovementsPage>(room, room.Leader);
        Assert.Contains("Kommunen", page.Page.Markup, StringComparison.Ordinal);
        await using (var db = await room.Database.Contexts.CreateDbContextAsync(Stop))
            await db.Grants.ExecuteDeleteAsync(Stop);

        await page.ReadingAsync(() => Publish(room, BoardTopics.Improvements));

        page.Page.WaitForAssertion(() => Assert.Empty(page.Page.Markup.Trim()));
        Assert.Equal("http://localhost/", page.Address);
        var asked = page.Queries;
        room.Time.Advance(TimeSpan.FromMinutes(1));
        await Publish(room, BoardTopics.All);
        await page.Page.InvokeAsync(() => { });
        Assert.Equal(asked, page.Queries);
    }

    [Fact]
    public async Task An_address_of_another_board_on_the_same_circuit_is_loaded_anew()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await using var page = OpenPage.Of<GainsPage>(room, room.Leader);

        page.Page.Render(p => p.Add(x => x.Unit, "kommunen"));
        Assert.Empty(page.Loads);
        page.Page.Render(p => p.Add(x => x.Unit, "nabokommunen"));

        Assert.Single(page.Loads);
    }

    [Fact]
    public async Task Each_minute_the_page_reads_again_for_the_sake_of_the_clock()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await using var page = OpenPage.Of<EscalationsPage>(room, room.Leader);

        Assert.InRange(await page.ReadingAsync(() =>
        {
            room.Time.Advance(TimeSpan.FromMinutes(1));
            return Task.CompletedTask;
        }), 1, int.MaxValue);
    }

    private static Task Publish(VotingFixture room, BoardTopics topics)
    {
        room.Changes.Publish(room.BoardId, topics);
        return Task.CompletedTask;
    }
}
