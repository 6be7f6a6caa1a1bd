using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed class BallotWriterTests(PostgresServer postgres)
{
    private const int Room = 4096;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_ballots_of_one_phone_in_the_same_group_the_later_form_is_kept(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        // Handed in before the writer starts, they are committed together.
        Task<CastOutcome>[] waiting =
        [
            room.CastAsync(round, 1, "ppp", form: 1), room.CastAsync(round, 1, "ggg", form: 3), room.CastAsync(round, 1, "rrr", form: 2),
            room.CastAsync(round, 2, "rpg", form: 1),
        ];
        await room.Writer.StartAsync(Stop);

        Assert.All(await Task.WhenAll(waiting), outcome => Assert.Equal(CastOutcome.Counted, outcome));

        Assert.Equal(2, await room.RowsAsync(round.Id));
        Assert.Equivalent(VotingFixture.Ballot("ggg", 3), await room.StoredAsync(round, 1), strict: true);
        Assert.Equivalent(VotingFixture.Ballot("rpg", 1), await room.StoredAsync(round, 2), strict: true);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_earlier_form_that_comes_late_changes_nothing_and_a_later_one_replaces(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);

        Assert.Equal(CastOutcome.Counted, await room.CastAsync(round, 1, "ggg", form: 2));
        Assert.Equal(CastOutcome.Counted, await room.CastAsync(round, 1, "rrr", form: 1));
        Assert.Equivalent(VotingFixture.Ballot("ggg", 2), await room.StoredAsync(round, 1), strict: true);

        Assert.Equal(CastOutcome.Counted, await room.CastAsync(round, 1, "ppp", form: 3));
        Assert.Equivalent(VotingFixture.Ballot("ppp", 3), await room.StoredAsync(round, 1), strict: true);
        Assert.Equal(1, await room.RowsAsync(round.Id));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Ten_thousand_ballots_shuffled_and_repeated_end_as_each_phones_newest(DatabaseProvider provider)
    {
        const int Phones = 40, Forms = 50, Copies = 5;
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        var posts = Enumerable.Range(0, Phones * Forms * Copies).Select(i => (Phone: i % Phones, Form: (uint)(i / Phones % Forms) + 1)).ToArray();
        new Random(48).Shuffle(posts);

        foreach (var burst in posts.Chunk(700))
        {
            var outcomes = await Task.WhenAll(burst.Select(post => room.CastAsync(round, post.Phone, Balls(post.Phone, post.Form), post.Form)));
            Assert.All(outcomes, outcome => Assert.Equal(CastOutcome.Counted, outcome));
        }

        Assert.Equal(10_000, posts.Length);
        Assert.Equal(Phones, await room.RowsAsync(round.Id));
        for (var phone = 0; phone < Phones; phone++)
            Assert.Equivalent(VotingFixture.Ballot(Balls(phone, Forms), Forms), await room.StoredAsync(round, phone), strict: true);

        static string Balls(int phone, uint form) => string.Concat(Enumerable.Range(0, 3).Select(goal => "gpr"[(int)((phone + (form * (goal + 1))) % 3)]));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_closed_round_takes_nothing_and_another_boards_ballot_in_the_same_group_is_not_held_up(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var closed = await room.OpenAsync();
        var tag = closed.Keys.Marks(Phone.Tag(1)).Tag;
        Assert.Equal(Outcome.Done, await room.CloseAsync(closed.Id));
        // Below the threshold a second round may be held.
        var open = await room.OpenAsync();
        var late = room.Writer.CastAsync(closed, tag, VotingFixture.Ballot("ggg"));
        var inTime = room.CastAsync(open, 2, "ppp");
        await room.Writer.StartAsync(Stop);

        Assert.Equal((CastOutcome.RoundClosed, CastOutcome.Counted), (await late, await inTime));
        Assert.Equal((0, 1), (await room.RowsAsync(closed.Id), await room.RowsAsync(open.Id)));
    }

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
        Assert.Equal(CastOutcome.Counted, await room.CastAsync(round, 1, "ggg"));
        Assert.Equal(1, await room.RowsAsync(round.Id));
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
