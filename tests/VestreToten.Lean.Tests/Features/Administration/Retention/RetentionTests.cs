using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Administration.Units;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Retention;
using VestreToten.Lean.Web.Features.Administration.Settings;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Administration.Retention;

public sealed class RetentionTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_night_deletes_what_the_settings_page_says_and_no_more(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await UnitScene.SetAsync(database);
        var now = TimeProvider.System.GetUtcNow();
        var (old, person) = (await SeedAsync(database, scene, now), SessionClaims.Read(scene.Admin)!.Value.AccountId);
        var settings = MunicipalSettings.For(scene.Kommune.Id);
        settings.Keep(sessionDays: 30, auditMonths: 12, invitationDays: 10, cardMonths: 12);
        await database.SaveAsync(settings);
        var queries = new SettingsQueries(database.Reads(), TimeProvider.System);

        var tonight = (await queries.ReadAsync(scene.Admin, Stop))!.Old;
        Assert.Equal([(RetentionKind.Audit, 2), (RetentionKind.Sessions, 1), (RetentionKind.Invitations, 1), (RetentionKind.Comments, 1), (RetentionKind.Photos, 1)],
            tonight.Select(o => (o.Kind, o.Count)));
        await new DeleteOldData(database.Contexts, TimeProvider.System, NullLogger<DeleteOldData>.Instance).DeleteAsync(Stop);

        Assert.All((await queries.ReadAsync(scene.Admin, Stop))!.Old, o => Assert.Equal(0, o.Count));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var card = await db.Improvements.SingleAsync(i => i.Id == old, Stop);
        Assert.Equal(("Mindre leting etter nøkler", 0, 0), (card.Title, card.CommentCount, card.PhotoCount));
        Assert.Equal(1, await db.ImprovementComments.CountAsync(Stop));
        Assert.Equal(1, await db.SignInSessions.CountAsync(s => s.AccountId == person, Stop));
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.KommuneId == scene.Neighbour.Id && e.Action == AuditAction.Exported, Stop));
        Assert.Equal(["Audit 2", "Comments 1", "Invitations 1", "Photos 1", "Sessions 1"],
            (await db.AuditEntries.Where(e => e.Action == AuditAction.RetentionRun).ToListAsync(Stop)).Select(e => $"{e.Field} {e.After}").Order());
    }

    [Fact]
    public async Task A_line_of_no_kommune_goes_after_the_usual_time()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        var now = TimeProvider.System.GetUtcNow();
        await database.SaveAsync(
            new AuditEntry { At = now.AddMonths(-MunicipalSettings.DefaultAuditMonths).AddDays(-1), Action = AuditAction.PersonAdded },
            new AuditEntry { At = now.AddMonths(-MunicipalSettings.DefaultAuditMonths).AddDays(1), Action = AuditAction.PersonAdded });
        await new DeleteOldData(database.Contexts, TimeProvider.System, NullLogger<DeleteOldData>.Instance).DeleteAsync(Stop);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.KommuneId == null && e.Action == AuditAction.PersonAdded, Stop));
        Assert.NotNull(scene.Admin);
    }

    [Fact]
    public async Task It_is_done_between_three_and_four_at_night_and_at_no_other_hour()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await UnitScene.SetAsync(database);
        // Two in the night of a Norwegian winter is one o'clock UTC.
        var time = new FakeTimeProvider(new DateTimeOffset(2027, 1, 12, 1, 30, 0, TimeSpan.Zero));
        await database.SaveAsync(new AuditEntry { KommuneId = scene.Kommune.Id, At = time.GetUtcNow().AddYears(-4), Action = AuditAction.Exported });
        var job = new DeleteOldData(database.Contexts, time, NullLogger<DeleteOldData>.Instance);

        await job.ExecuteAsync(Stop);
        Assert.Equal(1, await CountAsync());
        time.Advance(TimeSpan.FromHours(1));
        await job.ExecuteAsync(Stop);
        Assert.Equal(0, await CountAsync());

        async Task<int> CountAsync()
        {
            await using var db = await database.Contexts.CreateDbContextAsync(Stop);
            return await db.AuditEntries.CountAsync(e => e.Action == AuditAction.Exported, Stop);
        }
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_sign_in_lasts_as_many_days_as_its_kommune_says(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await UnitScene.SetAsync(database);
        var neighbour = await database.SignInAsync(scene.Neighbour, Role.Leader);
        var settings = MunicipalSettings.For(scene.Kommune.Id);
        settings.Keep(sessionDays: 1, auditMonths: 36, invitationDays: 90, cardMonths: null);
        await database.SaveAsync(settings);
        var sessions = new Sessions(database.Contexts, new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(2)));

        Assert.Equal(1, await sessions.EndOldAsync(Stop));

        Assert.False(await sessions.IsOpenAsync(SessionClaims.Read(scene.Admin)!.Value, Stop));
        Assert.True(await sessions.IsOpenAsync(SessionClaims.Read(neighbour)!.Value, Stop));
    }

    /// <summary>Something old and something new of each kind; the old card's number.</summary>
    private static async Task<int> SeedAsync(TestDatabase database, UnitScene scene, DateTimeOffset now)
    {
        var account = SessionClaims.Read(scene.Admin)!.Value.AccountId;
        var board = await database.BoardIdAsync(scene.Home);
        var (old, recent) = (SomeImprovements.New(boardId: board), SomeImprovements.New(boardId: board));
        foreach (var card in new[] { old, recent })
            card.Comment("Vi prøver i morgen", "Solveig", now.AddYears(-3));
        old.AddPhoto(SomeImprovements.Photo(), now);
        await database.SaveAsync(
            old, recent,
            new SignInSession { Id = Guid.NewGuid(), AccountId = account, Began = now.AddDays(-31) },
            new AccountLink { AccountId = account, Kind = AccountLinkKind.Invitation, Hash = new byte[32], Created = now.AddDays(-40), Expires = now.AddDays(-11) },
            Exported(scene.Kommune, now.AddMonths(-13)), Exported(scene.Kommune, now.AddMonths(-40)), Exported(scene.Kommune, now.AddMonths(-11)),
            Exported(scene.Neighbour, now.AddMonths(-13)));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Improvements.Where(i => i.Id == old.Id).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Ended, now.AddMonths(-13)).SetProperty(i => i.State, ImprovementState.Done), Stop);
        return old.Id;
    }

    private static AuditEntry Exported(Unit kommune, DateTimeOffset at) => new() { KommuneId = kommune.Id, At = at, Action = AuditAction.Exported };
}
