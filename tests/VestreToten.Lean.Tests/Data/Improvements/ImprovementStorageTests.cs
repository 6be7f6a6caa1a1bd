using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed class ImprovementStorageTests(PostgresServer postgres)
{
    private static readonly DateTimeOffset Later = Calendar.TuesdayMorning.AddDays(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_improvement_comes_back_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var meeting = await database.AddMeetingAsync(board.Id);
        var improvement = SomeImprovements.New("Æøå <b>", "To\nlinjer", board.Id);
        improvement.PlaceAt(Effort.Low, Effect.High, Later, meeting.Id);
        improvement.SetOwner("Kari", Later, meeting.Id);
        improvement.SetDue(new DateOnly(2026, 12, 1), Later);
        improvement.AnswerWhys(["Fordi", "Derfor"], Later);
        improvement.FillA3(SomeImprovements.Sheet, Later);
        improvement.Comment("Bra", "Ola", Later);
        improvement.AddPhoto(SomeImprovements.Photo(), Later);
        improvement.Decline("Ikke råd", Later);

        await database.SaveAsync(improvement);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await WholeAsync(db);
        Assert.Equivalent(improvement, stored, strict: true);
        Assert.Equal((SomeImprovements.Picture(improvement), meeting.Id), (SomeImprovements.Picture(stored), stored.Events[1].MeetingId));
        Assert.Equal((9, 1, 1), (stored.Events.Count, stored.Comments.Count, stored.Photos.Count));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_change_adds_its_line_without_the_history_having_been_read(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.AddImprovementAsync((await database.AddBoardAsync()).Id);
        await ChangeAsync(database, i => i.Move(ImprovementState.Plan, Later));
        await ChangeAsync(database, i => i.Comment("Bra", null, Later));
        await ChangeAsync(database, i => i.AddPhoto(SomeImprovements.Photo(), Later));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await WholeAsync(db);

        Assert.Equal(
            [ImprovementEventKind.Created, ImprovementEventKind.Moved, ImprovementEventKind.Commented, ImprovementEventKind.PhotoAdded],
            stored.Events.Select(e => e.Kind));
        Assert.Equal((1, 1, 4), (stored.CommentCount, stored.PhotoCount, stored.Version));
    }

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

    private static Task<Improvement> WholeAsync(LeanDbContext db) =>
        db.Improvements.Include(i => i.Events).Include(i => i.Comments).Include(i => i.Photos).AsSplitQuery().SingleAsync(Stop);

    private static async Task<string> PictureAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return SomeImprovements.Picture(await db.Improvements.SingleAsync(Stop));
    }

    private static async Task ChangeAsync(TestDatabase database, Action<Improvement> change)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        change(await db.Improvements.AsTracking().Include(i => i.Photos).SingleAsync(Stop));
        await db.SaveChangesAsync(Stop);
    }
}
