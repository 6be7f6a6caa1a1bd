using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improve;

public sealed partial class EscalationStorageTests(PostgresServer postgres)
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
