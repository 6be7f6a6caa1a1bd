using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

/// <summary>What was raised twice: whoever raised it first sees what the uppermost board says.</summary>
public sealed partial class SentFurtherTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_first_sender_waits_for_the_uppermost_board_and_sees_its_answer(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        var (first, second) = await SentFurtherAsync(scene);

        var waiting = Assert.Single(Assert.Single((await scene.Queries.ReadAsync(scene.AtHome, scene.Home, cancellationToken: Stop))!.Sent).Further);
        Assert.Equal(("kommunen", Calendar.Tuesday.AddDays(14), null), (waiting.To, waiting.Deadline, waiting.Verdict));
        Assert.Equal((1, 0), (await WaitingAsync(scene, scene.Home)));
        Assert.Equal((1, 0), (await WaitingAsync(scene, scene.Service)));
        scene.Time.Advance(TimeSpan.FromDays(15));
        Assert.Equal((1, 1), (await WaitingAsync(scene, scene.Home)));
        Assert.True(Assert.Single(Assert.Single((await scene.Queries.ReadAsync(scene.AtHome, scene.Home, cancellationToken: Stop))!.Sent).Further).IsMissed);
        var version = scene.Version(scene.Home);

        Assert.Equal(Outcome.Done, await AnswerAtTopAsync(scene, second));

        Assert.Equal(version + 1, scene.Version(scene.Home));
        var answered = Assert.Single(Assert.Single((await scene.Queries.ReadAsync(scene.AtHome, scene.Home, cancellationToken: Stop))!.Sent).Further);
        Assert.Equal((Verdict.TakenOn, "Penger neste år."), (answered.Verdict, answered.Answer));
        Assert.Equal((0, 0), (await WaitingAsync(scene, scene.Home)));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var last = await db.ImprovementEvents.Where(e => e.ImprovementId == first.ImprovementId).OrderByDescending(e => e.Number).FirstAsync(Stop);
        Assert.Equal((ImprovementEventKind.HeardFromFurtherUp, "TakenOn"), (last.Kind, last.To));
    }

    [Fact]
    public async Task The_answer_from_further_up_leaves_an_escalation_that_was_sent_again_open()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var (first, second) = await SentFurtherAsync(scene);
        Assert.Equal(Outcome.Done, await scene.SendAsync(first.ImprovementId));

        Assert.Equal(Outcome.Done, await AnswerAtTopAsync(scene, second));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.True((await db.Improvements.SingleAsync(i => i.Id == first.ImprovementId, Stop)).IsEscalated);
        Assert.Equal((1, 0), (await WaitingAsync(scene, scene.Home)));
    }

    private static async Task<(Escalation First, Escalation Second)> SentFurtherAsync(EscalationScene scene)
    {
        var first = await scene.SentAsync();
        Assert.Equal(Outcome.Done, await scene.AnswerAsync(first.Id, Verdict.SentFurther, Calendar.Tuesday.AddDays(14)));
        await using var db = await scene.Database.Contexts.CreateDbContextAsync(Stop);
        return (first, await db.Escalations.SingleAsync(e => e.EarlierId == first.Id, Stop));
    }

    private static Task<Outcome<EscalationFault>> AnswerAtTopAsync(EscalationScene scene, Escalation second) =>
        scene.Answering.ExecuteAsync(scene.AtKommune, scene.Kommune, second.Id, Verdict.TakenOn, "Penger neste år.", null, Stop);

    private static async Task<(int Waiting, int Missed)> WaitingAsync(EscalationScene scene, int boardId)
    {
        var open = await scene.Queries.CountAsync(scene.At(boardId), boardId);
        return (open!.Waiting, open.WaitingMissed);
    }
}
