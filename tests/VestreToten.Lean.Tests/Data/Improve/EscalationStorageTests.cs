using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improve;

public sealed class EscalationStorageTests(PostgresServer postgres)
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_is_sent_and_what_arrives_are_saved_together(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (improvement, above) = await AddAsync(database);
        await SendAsync(database, improvement.Id, above);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await db.Escalations.Include(e => e.Received).SingleAsync(Stop);

        Assert.Equal((improvement.Id, above, Verdict: (Verdict?)null), (stored.ImprovementId, stored.ToBoardId, stored.Verdict));
        Assert.Equal((above, improvement.Title), (stored.Received!.BoardId, stored.Received.Title));
        Assert.Equal(stored.ReceivedImprovementId, stored.Received.Id);
        Assert.True((await db.Improvements.SingleAsync(i => i.Id == improvement.Id, Stop)).IsEscalated);
        Assert.Equal(3, await db.ImprovementEvents.CountAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_second_open_one_is_refused_by_the_database_and_one_after_the_answer_is_not(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (improvement, above) = await AddAsync(database);
        await SendAsync(database, improvement.Id, above);

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            database.SaveAsync(Escalation.Send(SomeImprovements.New(boardId: improvement.BoardId).WithId(improvement.Id), above, "", "Igjen", Calendar.Tuesday, Now)));

        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            var sent = await db.Improvements.AsTracking().SingleAsync(i => i.Id == improvement.Id, Stop);
            (await db.Escalations.AsTracking().SingleAsync(Stop)).Reply(sent, Verdict.SentFurther, "Videre", Now);
            await db.SaveChangesAsync(Stop);
        }

        await SendAsync(database, improvement.Id, above);
        await using var reader = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal([Verdict.SentFurther, null], await reader.Escalations.OrderBy(e => e.Id).Select(e => e.Verdict).ToListAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_was_sent_further_before_that_was_kept_finds_what_it_began_with_at_the_upgrade(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (improvement, above) = await AddAsync(database);
        var top = (await database.AddBoardAsync("toppen")).Id;
        await SendAsync(database, improvement.Id, above);
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            var asked = await db.Escalations.AsTracking().Include(e => e.Received).SingleAsync(Stop);
            asked.Reply(await db.Improvements.AsTracking().SingleAsync(i => i.Id == improvement.Id, Stop), Verdict.SentFurther, "Videre", Now.AddHours(1));
            db.Add(Escalation.Send(asked.Received!, top, "Over", "Kan dere?", Calendar.Tuesday.AddDays(9), Now.AddHours(1), earlier: asked));
            await db.SaveChangesAsync(Stop);
            await db.GetService<IMigrator>().MigrateAsync("DoneByYear", Stop);
        }

        await database.UpgradeAsync(Stop);

        await using var reader = await database.Contexts.CreateDbContextAsync(Stop);
        var escalations = await reader.Escalations.OrderBy(e => e.Id).ToListAsync(Stop);
        Assert.Equal([null, escalations[0].Id], escalations.Select(e => e.EarlierId));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_answer_at_once_one_is_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (improvement, above) = await AddAsync(database);
        await SendAsync(database, improvement.Id, above);
        await using var first = await database.Contexts.CreateDbContextAsync(Stop);
        await using var second = await database.Contexts.CreateDbContextAsync(Stop);
        foreach (var (db, verdict) in new[] { (first, Verdict.TakenOn), (second, Verdict.NotNow) })
        {
            var sent = await db.Improvements.AsTracking().SingleAsync(i => i.Id == improvement.Id, Stop);
            (await db.Escalations.AsTracking().SingleAsync(Stop)).Reply(sent, verdict, "Svar", Now);
        }

        await first.SaveChangesAsync(Stop);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));

        await using var reader = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(Verdict.TakenOn, (await reader.Escalations.SingleAsync(Stop)).Verdict);
    }

    private static async Task<(Improvement Improvement, int Above)> AddAsync(TestDatabase database)
    {
        var (below, above) = (await database.AddBoardAsync("under"), await database.AddBoardAsync("over"));
        return (await database.AddImprovementAsync(below.Id), above.Id);
    }

    private static async Task SendAsync(TestDatabase database, int improvementId, int above)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var improvement = await db.Improvements.AsTracking().SingleAsync(i => i.Id == improvementId, Stop);
        db.Add(Escalation.Send(improvement, above, "Under", "Kan dere hjelpe?", Calendar.Tuesday.AddDays(7), Now));
        await db.SaveChangesAsync(Stop);
    }
}
