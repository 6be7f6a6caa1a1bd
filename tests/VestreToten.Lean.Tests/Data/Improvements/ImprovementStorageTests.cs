using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed partial class ImprovementStorageTests(PostgresServer postgres)
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

    private static Task<Improvement> WholeAsync(LeanDbContext db) =>
        db.Improvements.Include(i => i.Events).Include(i => i.Comments).Include(i => i.Photos).AsSplitQuery().SingleAsync(Stop);

    private static async Task ChangeAsync(TestDatabase database, Action<Improvement> change)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        change(await db.Improvements.AsTracking().Include(i => i.Photos).SingleAsync(Stop));
        await db.SaveChangesAsync(Stop);
    }
}
