using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class BallotWriterTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_damaged_row_gives_way_and_holds_nobody_else_up(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await using (var db = await room.Database.Contexts.CreateDbContextAsync(Stop))
        {
            using var box = BallotBox.Open(db);
            await using var group = box.Begin();
            box.Put(round.Id, round.Keys.Marks(Phone.Tag(1)).Tag, Phone.Sealed(1));
            await group.CommitAsync(Stop);
        }

        Task<CastOutcome>[] waiting = [room.CastAsync(round, 1, "ggg"), room.CastAsync(round, 2, "rrr")];
        await room.Writer.StartAsync(Stop);

        Assert.All(await Task.WhenAll(waiting), outcome => Assert.Equal(CastOutcome.Counted, outcome));
        Assert.Equivalent(VotingFixture.Ballot("ggg"), await room.StoredAsync(round, 1), strict: true);
        Assert.Equivalent(VotingFixture.Ballot("rrr"), await room.StoredAsync(round, 2), strict: true);
    }

    [Fact]
    public async Task A_round_whose_keys_were_zeroed_under_a_waiting_ballot_seals_nothing_with_them()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        var waiting = room.CastAsync(round, 1, "ggg");
        // Forgotten while it is still open in the database, as when closing it failed half-way.
        room.OpenRounds.Forget(round.Id);
        await room.Writer.StartAsync(Stop);

        Assert.Equal(CastOutcome.TryAgain, await waiting);
        Assert.Equal(0, await room.RowsAsync(round.Id));

        var again = (await room.OpenRounds.FindAsync(round.Id, Stop))!;
        Assert.Equal(CastOutcome.Counted, await room.CastAsync(again, 1, "ggg"));
        Assert.Equivalent(VotingFixture.Ballot("ggg"), await room.StoredAsync(again, 1), strict: true);
    }

    [Fact]
    public async Task Whoever_comes_when_the_program_stops_is_told_to_try_again()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 3);
        await room.Writer.StopAsync(Stop);

        Assert.Equal(CastOutcome.TryAgain, await room.CastAsync(round, 4, "ggg"));
        Assert.Equal(3, await room.RowsAsync(round.Id));
    }
}
