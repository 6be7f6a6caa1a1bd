using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

/// <summary>Once a round's box is emptied, no byte of its ballots lies anywhere in SQLite's files.</summary>
public sealed partial class NothingIsLeftTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(8, 0)]
    [InlineData(8, 8)]
    [InlineData(600, 600)]
    public async Task Neither_tags_nor_ballots_are_left_in_any_file(int voters, int votersOfAnotherRound)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await VoteAsync(database, voters, votersOfAnotherRound);
        var secrets = Secrets(1, voters);
        Assert.NotEmpty(RawFiles.Find(database.Folder, secrets));

        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            await BallotBox.EmptyAsync(db, 1, Stop);
            Assert.True(await WriteAheadLog.TryEmptyAsync(db, Stop));
            Assert.Empty(RawFiles.Find(database.Folder, secrets));
            Assert.Equal(votersOfAnotherRound, await BallotBox.CountAsync(db, 2, Stop));
        }

        database.ReleaseFiles();
        Assert.Empty(RawFiles.Find(database.Folder, secrets));
    }

    [Fact]
    public async Task The_databases_half_of_the_key_is_not_left_either()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var round = await database.AddRoundAsync();
        Assert.NotEmpty(RawFiles.Find(database.Folder, [SomeRounds.DatabaseKey]));

        await database.BringToAsync(round.Id, RoundState.Closed);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.True(await WriteAheadLog.TryEmptyAsync(db, Stop));
        Assert.Empty(RawFiles.Find(database.Folder, [SomeRounds.DatabaseKey]));
    }

    /// <summary>Everybody votes, in small groups, and every second one changes their mind.</summary>
    private static async Task VoteAsync(SqliteDatabase database, int voters, int votersOfAnotherRound)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);
        foreach (var group in Enumerable.Range(1, Math.Max(voters, votersOfAnotherRound)).Chunk(20))
        {
            await using var transaction = box.Begin();
            foreach (var voter in group)
            {
                for (var form = 1; form <= 1 + (voter % 2); form++)
                    box.Put(1, Phone.Tag(Number(1, voter)), Phone.Sealed(Number(1, voter), form));
                if (voter <= votersOfAnotherRound)
                    box.Put(2, Phone.Tag(Number(2, voter)), Phone.Sealed(Number(2, voter)));
            }

            await transaction.CommitAsync(Stop);
        }
    }

    private static List<byte[]> Secrets(int round, int voters) =>
    [
        .. Enumerable.Range(1, voters).SelectMany(voter => new[]
        {
            Phone.Tag(Number(round, voter)), Phone.Sealed(Number(round, voter), 1), Phone.Sealed(Number(round, voter), 2),
        }),
    ];

    private static int Number(int round, int voter) => (round * 10_000) + voter;
}
