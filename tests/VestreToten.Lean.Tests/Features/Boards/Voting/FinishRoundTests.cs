using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>Counting and shredding, interrupted wherever a crash may interrupt it: one tally, and nothing left.</summary>
public sealed partial class FinishRoundTests(PostgresServer postgres)
{
    private static readonly string[] Six = ["6 6/0/0", "6 0/6/0", "6 0/0/6"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_round_that_had_only_begun_to_close_is_counted_and_shredded(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var roundId = await VotedAsync(room);
        await BeginClosingAsync(room, roundId);

        await room.Finish.ExecuteAsync(roundId, Stop);

        await AssertDoneAsync(room, roundId);
    }

    private static async Task<int> VotedAsync(VotingFixture room)
    {
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 6);
        return round.Id;
    }

    private static async Task BeginClosingAsync(VotingFixture room, int roundId)
    {
        await using var db = await room.Database.Contexts.CreateDbContextAsync(Stop);
        (await db.BallRounds.AsTracking().SingleAsync(r => r.Id == roundId, Stop)).BeginClosing();
        await db.SaveChangesAsync(Stop);
    }

    private static async Task AssertDoneAsync(VotingFixture room, int roundId)
    {
        var round = await room.ReadAsync(roundId);
        Assert.Equal((RoundState.Shredded, 0), (round.State, await room.RowsAsync(roundId)));
        Assert.Null(round.DatabaseKey);
        Assert.Equal("", round.KeyName);
        Assert.Empty(room.Keys.Names());
        Assert.Equal(Six, await room.TalliesAsync());
    }
}
