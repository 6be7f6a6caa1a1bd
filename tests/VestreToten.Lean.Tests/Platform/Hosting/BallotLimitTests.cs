using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Hosting;

public sealed class BallotLimitTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_flood_is_refused_at_the_limit_and_those_who_are_in_may_still_change_their_mind(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        using var writer = new BallotWriter(room.Database.Contexts, room.Changes, new BallotLimit(8), new FailureCount());
        Task<CastOutcome> CastAsync(int phone, string balls, uint form) =>
            writer.CastAsync(round, round.Keys.Marks(Phone.Tag(phone)).Tag, VotingFixture.Ballot(balls, form));
        // All in one group, some of them twice: the writer begins when they wait.
        var flood = Enumerable.Range(1, 12).SelectMany(phone => new[] { CastAsync(phone, "ggg", 1), CastAsync(phone, "ggg", 1) }).ToList();
        await writer.StartAsync(Stop);

        var outcomes = await Task.WhenAll(flood);

        Assert.Equal((16, 8), (outcomes.Count(o => o == CastOutcome.Counted), outcomes.Count(o => o == CastOutcome.RoundFull)));
        Assert.Equal(8, await room.RowsAsync(round.Id));
        for (var phone = 1; phone <= 12; phone++)
            Assert.Equal(outcomes[(phone - 1) * 2], await CastAsync(phone, "rrr", 2));
        Assert.Equal(8, await room.RowsAsync(round.Id));
        await writer.StopAsync(Stop);
        await room.CloseAsync(round.Id);
        Assert.Equal(["8 0/0/8", "8 0/0/8", "8 0/0/8"], await room.TalliesAsync());
    }

    [Fact]
    public void No_meeting_that_can_be_held_comes_near_it() => Assert.True(BallotLimit.Default >= 2 * Headcount.Most);
}
