using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed partial class AnswerEscalationTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_is_sent_further_asks_the_next_board_the_same(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();

        Assert.Equal(Outcome.Done, await scene.AnswerAsync(sent.Id, Verdict.SentFurther, Calendar.Tuesday.AddDays(14)));

        var asked = Assert.Single((await scene.Queries.ReadAsync(scene.AtKommune, scene.Kommune, cancellationToken: Stop))!.Received);
        Assert.Equal(("omsorg", "Kan dere hjelpe oss?", Calendar.Tuesday.AddDays(14)), (asked.From, asked.Message, asked.Deadline));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var here = await db.Improvements.SingleAsync(i => i.BoardId == scene.Service, Stop);
        Assert.True(here.IsEscalated);
        Assert.False((await db.Improvements.SingleAsync(i => i.BoardId == scene.Home, Stop)).IsEscalated);
        Assert.Equal(Verdict.SentFurther, (await db.Escalations.SingleAsync(e => e.Id == sent.Id, Stop)).Verdict);
    }

    [Fact]
    public async Task Sending_further_needs_a_deadline_of_its_own_and_a_card_that_is_still_open()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();
        Assert.Equal(EscalationFault.BadDeadline, await scene.AnswerAsync(sent.Id, Verdict.SentFurther));
        Assert.Equal(EscalationFault.BadDeadline, await scene.AnswerAsync(sent.Id, Verdict.SentFurther, Calendar.Tuesday.AddDays(-1)));
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            (await db.Improvements.AsTracking().SingleAsync(i => i.Id == sent.ReceivedImprovementId, Stop)).Decline("Dobbelt", Calendar.TuesdayMorning);
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal(EscalationFault.Ended, await scene.AnswerAsync(sent.Id, Verdict.SentFurther, Calendar.Tuesday));
        Assert.Equal(Outcome.Done, await scene.AnswerAsync(sent.Id, Verdict.NotNow));
    }

    [Fact]
    public async Task The_top_cannot_send_further()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();
        await scene.AnswerAsync(sent.Id, Verdict.SentFurther, Calendar.Tuesday);
        var asked = Assert.Single((await scene.Queries.ReadAsync(scene.AtKommune, scene.Kommune, cancellationToken: Stop))!.Received);
        Assert.Equal(
            EscalationFault.NobodyAbove,
            await scene.Answering.ExecuteAsync(scene.AtKommune, scene.Kommune, asked.Id, Verdict.SentFurther, "Videre", Calendar.Tuesday, Stop));
    }
}
