using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed partial class ImprovementStorageTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_change_it_at_once_one_is_told_and_writes_no_line(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.AddImprovementAsync((await database.AddBoardAsync()).Id);
        await using var first = await database.Contexts.CreateDbContextAsync(Stop);
        await using var second = await database.Contexts.CreateDbContextAsync(Stop);
        (await first.Improvements.AsTracking().SingleAsync(Stop)).Move(ImprovementState.Plan, Later);
        (await second.Improvements.AsTracking().SingleAsync(Stop)).SetOwner("Kari", Later);

        await first.SaveChangesAsync(Stop);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await WholeAsync(db);
        Assert.Equal((ImprovementState.Plan, null, 2), (stored.State, stored.Owner, stored.Events.Count));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_removed_photo_is_gone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.AddImprovementAsync((await database.AddBoardAsync()).Id);
        await ChangeAsync(database, i => i.AddPhoto(SomeImprovements.Photo(), Later));
        await ChangeAsync(database, i => i.AddPhoto(SomeImprovements.Photo(PhotoKind.After), Later));

        await ChangeAsync(database, i => i.RemovePhoto(i.Photos.First(p => p.Kind == PhotoKind.Before), Later));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal([PhotoKind.After], await db.ImprovementPhotos.Select(p => p.Kind).ToListAsync(Stop));
        Assert.Equal(1, (await db.Improvements.SingleAsync(Stop)).PhotoCount);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_longest_words_of_the_widest_characters_fit(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var improvement = SomeImprovements.New(Wide(120), Wide(2000), (await database.AddBoardAsync()).Id);
        improvement.Edit(ImprovementKind.TimeThief, Wide(119), Wide(1999), Later);
        improvement.AnswerWhys([.. Enumerable.Repeat(Wide(300), 5)], Later);
        improvement.FillA3(new A3Sheet(Wide(2000), Wide(2000), Wide(2000), Wide(2000), Wide(2000), Wide(2000)), Later);
        improvement.Comment(Wide(1000), Wide(80), Later);
        improvement.SetOwner(Wide(80), Later);
        improvement.Decline(Wide(300), Later);

        await database.SaveAsync(improvement);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(SomeImprovements.Picture(improvement), SomeImprovements.Picture(await WholeAsync(db)));
    }

    private static string Wide(int characters) => string.Concat(Enumerable.Repeat("👍🏽", characters));
}
