using Bunit;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Meetings.Wall;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Boards;

/// <summary>What a ballot costs the pages at desks that are open meanwhile.</summary>
public sealed class ManyPagesTests(PostgresServer postgres)
{
    private const int Pages = 50;

    [Fact]
    public async Task A_ballot_asks_the_database_nothing_for_fifty_open_desk_pages()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await room.Writer.StartAsync(Xunit.TestContext.Current.CancellationToken);
        var round = await room.OpenAsync();
        await using var desks = OpenPage.Of<GainsPage>(room, room.Leader);
        while (desks.Count < Pages)
        {
            desks.Another<GainsPage>(room.Leader);
            desks.Another<ServiceGoalsPage>(room.Leader);
            desks.Another<EscalationsPage>(room.Leader);
        }

        await using var wall = OpenPage.Of<WallPage>(room, room.Leader);
        var asked = desks.Queries;
        Assert.True(asked >= desks.Count);

        for (var phone = 1; phone <= 5; phone++)
        {
            await room.CastAsync(round, phone, "gpr");
            await OpenPage.WaitAsync(() => wall.Page.Find("[data-testid=ballots-received]").TextContent == phone.ToString(null as IFormatProvider));
            room.Time.Advance(BoardChanges.Interval);
        }

        Assert.Equal(0, desks.Queries - asked);
    }
}
