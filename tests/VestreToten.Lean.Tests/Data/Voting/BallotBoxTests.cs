using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

public sealed class BallotBoxTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_ballot_that_is_put_in_is_found_by_its_round_and_tag_alone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await PutAsync(database, round: 1, phone: 1);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);

        Assert.Equal(Phone.Sealed(1), box.Find(1, Phone.Tag(1)));
        Assert.Null(box.Find(1, Phone.Tag(2)));
        Assert.Null(box.Find(2, Phone.Tag(1)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_second_ballot_from_the_same_phone_replaces_the_first(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await PutAsync(database, round: 1, phone: 1, form: 1);

        await PutAsync(database, round: 1, phone: 1, form: 2);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var ballot = Assert.Single(await BallotBox.ReadAllAsync(db, 1, Stop));
        Assert.Equal(Phone.Tag(1), ballot.Tag);
        Assert.Equal(Phone.Sealed(1, form: 2), ballot.Sealed);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Within_a_transaction_a_ballot_is_found_and_replaced_before_the_commit(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        await using var group = box.Begin();
        box.Put(1, Phone.Tag(1), Phone.Sealed(1, form: 1));
        Assert.Equal(Phone.Sealed(1, form: 1), box.Find(1, Phone.Tag(1)));
        box.Put(1, Phone.Tag(1), Phone.Sealed(1, form: 2));
        await group.CommitAsync(Stop);

        Assert.Equal(1, await BallotBox.CountAsync(db, 1, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_group_that_is_rolled_back_leaves_nothing_and_the_box_takes_the_next(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        await using (box.Begin())
            box.Put(1, Phone.Tag(1), Phone.Sealed(1));
        Assert.Equal(0, await BallotBox.CountAsync(db, 1, Stop));

        await using var group = box.Begin();
        box.Put(1, Phone.Tag(2), Phone.Sealed(2));
        await group.CommitAsync(Stop);

        Assert.Equal(1, await BallotBox.CountAsync(db, 1, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_box_answers_also_after_a_group_has_been_committed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var round = await database.AddRoundAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        await using (var group = box.Begin())
        {
            box.Put(round.Id, Phone.Tag(1), Phone.Sealed(1));
            await group.CommitAsync(Stop);
        }

        Assert.True(box.IsOpen(round.Id));
        Assert.Equal(Phone.Sealed(1), box.Find(round.Id, Phone.Tag(1)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Ballots_come_out_in_the_order_of_their_tags_whatever_order_they_came_in(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var phones = Enumerable.Range(1, 50).ToList();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        await using (var group = box.Begin())
        {
            phones.ForEach(phone => box.Put(1, Phone.Tag(phone), Phone.Sealed(phone)));
            await group.CommitAsync(Stop);
        }

        var tags = (await BallotBox.ReadAllAsync(db, 1, Stop)).Select(ballot => Convert.ToHexString(ballot.Tag)).ToList();

        Assert.Equal(phones.Select(phone => Convert.ToHexString(Phone.Tag(phone))).Order(StringComparer.Ordinal), tags);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_group_is_put_in_and_found_at_once_each_ballot_in_its_own_place(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        await using (var group = box.Begin())
        {
            box.Put(1, [.. Enumerable.Range(1, 512).Where(phone => phone % 3 != 0).Select(Sealed)]);
            box.Put(1, [.. Enumerable.Range(1, 4).Select(phone => new SealedBallot(Phone.Tag(phone), Phone.Sealed(phone, form: 2)))]);
            await group.CommitAsync(Stop);
        }

        var found = box.Find(1, [.. Enumerable.Range(1, 512).Select(Phone.Tag)]);

        Assert.Equal(512, found.Count);
        Assert.All(Enumerable.Range(5, 508), phone => Assert.Equal(phone % 3 == 0 ? null : Phone.Sealed(phone), found[phone - 1]));
        Assert.All(Enumerable.Range(1, 4), phone => Assert.Equal(Phone.Sealed(phone, form: 2), found[phone - 1]));

        static SealedBallot Sealed(int phone) => new(Phone.Tag(phone), Phone.Sealed(phone));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_empty_group_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await PutAsync(database, round: 1, phone: 1);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        await using (var group = box.Begin())
        {
            box.Put(1, []);
            await group.CommitAsync(Stop);
        }

        Assert.Empty(box.Find(1, []));
        Assert.Equal(1, await BallotBox.CountAsync(db, 1, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Emptying_one_rounds_box_leaves_the_others(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await PutAsync(database, round: 1, phone: 1);
        await PutAsync(database, round: 1, phone: 2);
        await PutAsync(database, round: 2, phone: 1);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal((2, 1), (await BallotBox.CountAsync(db, 1, Stop), await BallotBox.CountAsync(db, 2, Stop)));

        await BallotBox.EmptyAsync(db, 1, Stop);

        Assert.Equal((0, 1), (await BallotBox.CountAsync(db, 1, Stop), await BallotBox.CountAsync(db, 2, Stop)));
        Assert.Empty(await BallotBox.ReadAllAsync(db, 1, Stop));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, RoundState.Open, true)]
    [InlineData(DatabaseProvider.Sqlite, RoundState.Closing, false)]
    [InlineData(DatabaseProvider.Sqlite, RoundState.Closed, false)]
    [InlineData(DatabaseProvider.Sqlite, RoundState.Shredded, false)]
    [InlineData(DatabaseProvider.PostgreSql, RoundState.Open, true)]
    [InlineData(DatabaseProvider.PostgreSql, RoundState.Closing, false)]
    [InlineData(DatabaseProvider.PostgreSql, RoundState.Closed, false)]
    [InlineData(DatabaseProvider.PostgreSql, RoundState.Shredded, false)]
    public async Task Only_an_open_round_takes_ballots(DatabaseProvider provider, RoundState state, bool takesBallots)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var round = await database.AddRoundAsync();
        await database.BringToAsync(round.Id, state);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        await using var group = box.Begin();

        Assert.Equal(takesBallots, box.IsOpen(round.Id));
        Assert.False(box.IsOpen(round.Id + 1));
    }

    private static async Task PutAsync(TestDatabase database, int round, int phone, int form = 1)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        await using var group = box.Begin();
        box.Put(round, Phone.Tag(phone), Phone.Sealed(phone, form));
        await group.CommitAsync(Stop);
    }
}
