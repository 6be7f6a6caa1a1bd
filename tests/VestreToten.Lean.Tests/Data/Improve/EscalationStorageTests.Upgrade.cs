using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improve;

public sealed partial class EscalationStorageTests
{
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
}
