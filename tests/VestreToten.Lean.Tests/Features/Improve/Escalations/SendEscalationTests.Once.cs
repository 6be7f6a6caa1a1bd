using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed partial class SendEscalationTests
{
    [Fact]
    public async Task It_is_sent_once_at_a_time_and_not_when_it_has_ended()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync();
        await scene.SendAsync(improvement.Id);
        Assert.Equal(EscalationFault.AlreadySent, await scene.SendAsync(improvement.Id));

        var done = await scene.AddAsync("Ferdig");
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            (await db.Improvements.AsTracking().SingleAsync(i => i.Id == done.Id, Stop)).Move(ImprovementState.Done, Calendar.TuesdayMorning);
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal(EscalationFault.Ended, await scene.SendAsync(done.Id));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_many_who_send_at_once_one_does(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => scene.SendAsync(improvement.Id), Stop)));

        Assert.Single(outcomes, o => o == Outcome.Done);
        Assert.All(outcomes, o => Assert.Contains(o, new Outcome<EscalationFault>[] { Outcome.Done, Outcome.Conflict, EscalationFault.AlreadySent }));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal((1, 1), (await db.Escalations.CountAsync(Stop), await db.Improvements.CountAsync(i => i.BoardId == scene.Service, Stop)));
    }
}
