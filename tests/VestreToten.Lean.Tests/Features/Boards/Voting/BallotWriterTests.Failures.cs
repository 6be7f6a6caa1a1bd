using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class BallotWriterTests
{
    private const int Room = 4096;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_ballot_whose_commit_fails_is_not_acknowledged_and_may_be_cast_again(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.SetAsync(provider, "Ballots");

        Assert.Equal(CastOutcome.TryAgain, await room.CastAsync(round, 1, "ggg"));
        Assert.Equal(0, await room.RowsAsync(round.Id));

        await room.LiftAsync(provider, "Ballots");
        Assert.Equal(CastOutcome.Counted, await CastAgainAsync(room, round));
        Assert.Equal(1, await room.RowsAsync(round.Id));
    }

    /// <summary>As a phone does that is told to try again: the writer may still be refusing those who waited behind the failure.</summary>
    private static async Task<CastOutcome> CastAgainAsync(VotingFixture room, VotingRound round)
    {
        CastOutcome outcome;
        do
            outcome = await room.CastAsync(round, 1, "ggg");
        while (outcome == CastOutcome.TryAgain && !Stop.IsCancellationRequested);
        return outcome;
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task When_nothing_can_be_written_everybody_who_waits_is_told_at_once_not_group_by_group(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.ExecuteAsync("ALTER TABLE \"Ballots\" RENAME TO \"Elsewhere\"");
        var failures = new FailureCount();
        using var writer = new BallotWriter(room.Database.Contexts, room.Changes, new BallotLimit(int.MaxValue), failures);
        var waiting = Enumerable.Range(1, 1500).Select(phone => writer.CastAsync(round, Phone.Tag(phone), VotingFixture.Ballot("ggg"))).ToArray();
        await writer.StartAsync(Stop);

        Assert.All(await Task.WhenAll(waiting), outcome => Assert.Equal(CastOutcome.TryAgain, outcome));
        Assert.Equal(1, failures.Count);

        await room.ExecuteAsync("ALTER TABLE \"Elsewhere\" RENAME TO \"Ballots\"");
        Assert.Equal(CastOutcome.Counted, await writer.CastAsync(round, Phone.Tag(1), VotingFixture.Ballot("ggg")));
        await writer.StopAsync(Stop);
    }

    [Fact]
    public async Task When_too_many_wait_the_next_is_told_at_once_and_nobody_before_it_is_lost()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        var waiting = Enumerable.Range(1, Room).Select(phone => room.CastAsync(round, phone, "gpr")).ToArray();

        var refused = room.CastAsync(round, Room + 1, "gpr");
        Assert.True(refused.IsCompletedSuccessfully);
        Assert.Equal(CastOutcome.TryAgain, await refused);

        await room.Writer.StartAsync(Stop);
        Assert.All(await Task.WhenAll(waiting), outcome => Assert.Equal(CastOutcome.Counted, outcome));
        Assert.Equal(Room, await room.RowsAsync(round.Id));
    }

    [Fact]
    public async Task A_locked_database_makes_the_ballot_wait_and_then_it_is_counted()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await using var db = await room.Database.Contexts.CreateDbContextAsync(Stop);
        Task<CastOutcome> cast;
        await using (await db.Database.BeginTransactionAsync(Stop))
        {
            cast = room.CastAsync(round, 1, "ggg");
            await Assert.ThrowsAsync<TimeoutException>(() => cast.WaitAsync(TimeSpan.FromMilliseconds(300), Stop));
        }

        Assert.Equal(CastOutcome.Counted, await cast);
        Assert.Equal(1, await room.RowsAsync(round.Id));
    }
}
