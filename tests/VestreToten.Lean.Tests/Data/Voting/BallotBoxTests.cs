using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

public sealed partial class BallotBoxTests(PostgresServer postgres)
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

    private static async Task PutAsync(TestDatabase database, int round, int phone, int form = 1)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        await using var group = box.Begin();
        box.Put(round, Phone.Tag(phone), Phone.Sealed(phone, form));
        await group.CommitAsync(Stop);
    }
}
