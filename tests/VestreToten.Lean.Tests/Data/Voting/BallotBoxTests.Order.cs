using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

public sealed partial class BallotBoxTests
{
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
}
