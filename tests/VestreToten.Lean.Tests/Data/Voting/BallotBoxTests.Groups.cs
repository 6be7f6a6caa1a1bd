using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

public sealed partial class BallotBoxTests
{
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
}
