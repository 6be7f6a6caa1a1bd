using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>Counting and shredding, interrupted wherever a crash may interrupt it: one tally, and nothing left.</summary>
public sealed class FinishRoundTests(PostgresServer postgres)
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

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Two_who_finish_the_same_round_at_once_make_one_tally(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var roundId = await VotedAsync(room);
        await BeginClosingAsync(room, roundId);
        using var other = room.NewFinish();

        await Task.WhenAll(Task.Run(() => room.Finish.ExecuteAsync(roundId, Stop), Stop), Task.Run(() => other.ExecuteAsync(roundId, Stop), Stop));
        await room.Finish.ExecuteAsync(roundId, Stop);

        await AssertDoneAsync(room, roundId);
    }

    [Fact]
    public async Task After_shredding_no_file_holds_a_key_a_tag_or_a_token()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 6);
        await room.Writer.StopAsync(Stop);
        var stored = await room.ReadAsync(round.Id);
        byte[][] secrets =
        [
            stored.DatabaseKey!, room.Keys.Read(stored.KeyName)!,
            .. Enumerable.Range(1, 6).Select(phone => round.Keys.Marks(Phone.Tag(phone)).Tag), .. Enumerable.Range(1, 6).Select(Phone.Tag),
        ];
        Assert.NotEmpty(RawFiles.Find(room.Database.Folder, secrets));

        Assert.Equal(Outcome.Done, await room.CloseAsync(round.Id));

        Assert.Empty(RawFiles.Find(room.Database.Folder, secrets));
        Assert.Empty(room.Keys.Names());
    }

    [Theory]
    [InlineData(4, 5, "4 –/–/–")]
    [InlineData(5, 5, "5 5/0/0")]
    [InlineData(6, 7, "6 –/–/–")]
    [InlineData(3, 3, "3 3/0/0")]
    [InlineData(0, 5, "0 –/–/–")]
    public async Task Below_the_kommunes_threshold_no_colour_is_kept(int voters, int threshold, string first)
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var settings = MunicipalSettings.For((await RootAsync(room)).Id);
        settings.SetThreshold(threshold);
        await room.Database.SaveAsync(settings);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, voters);

        await room.CloseAsync(round.Id);

        Assert.Equal(first, (await room.TalliesAsync())[0]);
        Assert.Equal(voters, (await room.ReadAsync(round.Id)).Ballots);
    }

    [Fact]
    public async Task A_lost_key_file_keeps_the_count_and_shows_no_colour()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var roundId = await VotedAsync(room);
        room.Keys.Destroy(room.Keys.Names().Single());

        Assert.Equal(Outcome.Done, await room.CloseAsync(roundId));

        Assert.Equal(["6 –/–/–", "6 –/–/–", "6 –/–/–"], await room.TalliesAsync());
        Assert.Equal(RoundState.Shredded, (await room.ReadAsync(roundId)).State);
    }

    [Fact]
    public async Task A_row_that_was_moved_to_another_phones_place_is_no_ballot()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var roundId = await VotedAsync(room);
        await room.ExecuteAsync("UPDATE \"Ballots\" SET \"Sealed\" = (SELECT max(\"Sealed\") FROM \"Ballots\")");

        await room.CloseAsync(roundId);

        Assert.Equal("1 –/–/–", (await room.TalliesAsync())[0]);
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

    private static async Task CountedOnlyAsync(VotingFixture room, int roundId)
    {
        await room.Finish.ExecuteAsync(roundId, Stop);
        var round = await room.ReadAsync(roundId);
        Assert.Equal((RoundState.Closed, 0), (round.State, await room.RowsAsync(roundId)));
        Assert.Null(round.DatabaseKey);
        Assert.Equal(Six, await room.TalliesAsync());
        Assert.Single(room.Keys.Names());
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

    private static async Task<Unit> RootAsync(VotingFixture room)
    {
        await using var db = await room.Database.Contexts.CreateDbContextAsync(Stop);
        return await db.Units.SingleAsync(Stop);
    }
}
