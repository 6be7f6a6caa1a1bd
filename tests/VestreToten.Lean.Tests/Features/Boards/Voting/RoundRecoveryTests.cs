using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed class RoundRecoveryTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_start_finishes_a_round_that_was_left_half_closed(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await VotedAsync(room);
        await using (var db = await room.Database.Contexts.CreateDbContextAsync(Stop))
        {
            (await db.BallRounds.AsTracking().SingleAsync(Stop)).BeginClosing();
            await db.SaveChangesAsync(Stop);
        }

        await room.Recovery.StartAsync(Stop);

        Assert.Equal(RoundState.Shredded, (await room.ReadAsync(round.Id)).State);
        Assert.Equal(["6 6/0/0", "6 0/6/0", "6 0/0/6"], await room.TalliesAsync());
        Assert.Empty(room.Keys.Names());
    }

    [Theory]
    [InlineData(7, RoundState.Open)]
    [InlineData(8, RoundState.Shredded)]
    public async Task An_open_round_goes_on_until_a_week_after_its_meetings_day(int days, RoundState state)
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await VotedAsync(room);
        room.Time.Advance(TimeSpan.FromDays(days));

        await room.Recovery.StartAsync(Stop);

        Assert.Equal(state, (await room.ReadAsync(round.Id)).State);
        Assert.Equal(state == RoundState.Open ? 1 : 0, room.Keys.Names().Count);
        Assert.Equal(state == RoundState.Open ? 6 : 0, await room.RowsAsync(round.Id));
    }

    [Fact]
    public async Task A_forgotten_round_that_cannot_be_closed_just_now_keeps_its_keys_for_the_phones_in_it()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await VotedAsync(room);
        room.Time.Advance(TimeSpan.FromDays(8));
        await room.ExecuteAsync(
            "CREATE TRIGGER \"Stuck\" BEFORE UPDATE OF \"State\" ON \"BallRounds\" BEGIN SELECT RAISE(ABORT, 'stuck'); END");

        await room.Recovery.StartAsync(Stop);

        Assert.Same(round, await room.OpenRounds.FindAsync(round.Id, Stop));
        Assert.Equal(CastOutcome.Counted, await room.CastAsync(round, 7, "ggg"));
        Assert.Equivalent(VotingFixture.Ballot("ggg"), await room.StoredAsync(round, 7), strict: true);
    }

    [Fact]
    public async Task Key_files_that_belong_to_no_round_are_destroyed_and_an_open_rounds_is_kept()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var (orphan, _) = room.Keys.Create();
        var round = await room.OpenAsync();

        await room.Recovery.StartAsync(Stop);

        var kept = Assert.Single(room.Keys.Names());
        Assert.NotEqual(orphan, kept);
        Assert.Equal((await room.ReadAsync(round.Id)).KeyName, kept);
    }

    private static async Task<VotingRound> VotedAsync(VotingFixture room)
    {
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 6);
        return round;
    }
}
