using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improve;

public sealed partial class EscalationStorageTests
{
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
}
