using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class FinishRoundTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Where_the_count_cannot_be_committed_no_ballot_is_gone_and_the_next_attempt_counts_them(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var roundId = await VotedAsync(room);
        await BeginClosingAsync(room, roundId);
        await room.SetAsync(provider, "Tallies");

        await Assert.ThrowsAnyAsync<Exception>(() => room.Finish.ExecuteAsync(roundId, Stop));
        var round = await room.ReadAsync(roundId);
        Assert.Equal((RoundState.Closing, 6), (round.State, await room.RowsAsync(roundId)));
        Assert.NotNull(round.DatabaseKey);
        Assert.Empty(await room.TalliesAsync());
        Assert.Single(room.Keys.Names());

        await room.LiftAsync(provider, "Tallies");
        await room.Finish.ExecuteAsync(roundId, Stop);
        await AssertDoneAsync(room, roundId);
    }

    [Fact]
    public async Task A_key_file_that_cannot_be_destroyed_keeps_the_round_from_counting_as_shredded()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var roundId = await VotedAsync(room);
        await BeginClosingAsync(room, roundId);
        await using (File.Open(Path.Combine(room.KeyPath, room.Keys.Names().Single()), FileMode.Open, FileAccess.Read, FileShare.Read))
            await CountedOnlyAsync(room, roundId);

        await room.Finish.ExecuteAsync(roundId, Stop);

        await AssertDoneAsync(room, roundId);
    }

    [Fact]
    public async Task While_a_reader_holds_the_log_the_round_is_counted_but_not_shredded()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var roundId = await VotedAsync(room);
        await BeginClosingAsync(room, roundId);
        var databaseHalf = (await room.ReadAsync(roundId)).DatabaseKey!;
        await using (var reader = await room.Database.Contexts.CreateDbContextAsync(Stop))
        {
            await reader.Database.OpenConnectionAsync(Stop);
            await reader.Database.ExecuteSqlAsync($"BEGIN", Stop);
            await reader.Boards.CountAsync(Stop);
            await room.Finish.ExecuteAsync(roundId, Stop);
            Assert.Equal(RoundState.Closed, (await room.ReadAsync(roundId)).State);
            Assert.Equal(Six, await room.TalliesAsync());
            Assert.NotEmpty(RawFiles.Find(room.Database.Folder, [databaseHalf]));
            await reader.Database.ExecuteSqlAsync($"ROLLBACK", Stop);
        }

        await room.Finish.ExecuteAsync(roundId, Stop);
        await AssertDoneAsync(room, roundId);
        Assert.Empty(RawFiles.Find(room.Database.Folder, [databaseHalf]));
    }

    private static async Task CountedOnlyAsync(VotingFixture room, int roundId)
    {
        await room.Finish.ExecuteAsync(roundId, Stop);
        var round = await room.ReadAsync(roundId);
        Assert.Equal((RoundState.Closed, 0), (round.State, await room.RowsAsync(roundId)));
        Assert.Null(round.DatabaseKey);
        Assert.Equal(Six, await room.TalliesAsync());
        Assert.Single(room.Keys.Names());
    }
}
