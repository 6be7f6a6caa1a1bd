using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

public sealed partial class BallotBoxTests
{
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
}
