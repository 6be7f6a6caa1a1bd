using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed partial class ImprovementStorageTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_is_taken_back_after_having_been_stored_is_exactly_as_before(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.AddImprovementAsync((await database.AddBoardAsync()).Id, text: "To\nlinjer \"🙂\"");
        await ChangeAsync(database, i => i.FillA3(SomeImprovements.Sheet, Later));
        await ChangeAsync(database, i => i.AnswerWhys(["Fordi"], Later));
        Action<Improvement>[] changes =
        [
            i => i.Edit(ImprovementKind.Suggestion, "Annet", "", Later),
            i => i.AnswerWhys([], Later),
            i => i.FillA3(SomeImprovements.Sheet with { Goal = "" }, Later),
            i => i.FillA3(new A3Sheet("", "", "", "", "", ""), Later),
            i => i.Decline("Nei", Later),
            i => i.SetDue(Calendar.Tuesday, Later),
        ];

        foreach (var change in changes)
        {
            var before = await PictureAsync(database);
            await ChangeAsync(database, change);
            Assert.NotEqual(before, await PictureAsync(database));
            await ChangeAsync(database, i => i.Undo(Later.AddMinutes(1)));
            Assert.Equal(before, await PictureAsync(database));
        }
    }

    private static async Task<string> PictureAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return SomeImprovements.Picture(await db.Improvements.SingleAsync(Stop));
    }
}
