using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed partial class AnswerEscalationTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Verdict.TakenOn)]
    [InlineData(Verdict.NotNow)]
    public async Task The_answer_is_there_for_the_sending_board_and_the_improvement_can_be_sent_again(Verdict verdict)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();
        var home = scene.Version(scene.Home);

        Assert.Equal(Outcome.Done, await scene.AnswerAsync(sent.Id, verdict));

        var row = Assert.Single((await scene.Queries.ReadAsync(scene.AtHome, scene.Home, cancellationToken: Stop))!.Sent);
        Assert.Equal((false, verdict, "Vi ser på det.", "omsorg"), (row.IsOpen, row.Verdict, row.Answer, row.To));
        Assert.Equal(home + 1, scene.Version(scene.Home));
        Assert.Equal(Outcome.Done, await scene.SendAsync(sent.ImprovementId));
    }

    [Fact]
    public async Task Only_the_board_that_was_asked_answers()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();
        foreach (var (who, board) in new[] { (scene.AtHome, scene.Service), (scene.AtHome, scene.Home), (scene.Stranger, scene.Service), (scene.Manager, scene.Service), (scene.AtKommune, scene.Kommune) })
            Assert.Equal(Outcome.Denied, await scene.Answering.ExecuteAsync(who, board, sent.Id, Verdict.TakenOn, "Ja", null, Stop));
        Assert.Equal(EscalationFault.BadAnswer, await scene.Answering.ExecuteAsync(scene.AtService, scene.Service, sent.Id, Verdict.TakenOn, " ", null, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_many_who_answer_at_once_one_does(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
            () => scene.AnswerAsync(sent.Id, i % 2 == 0 ? Verdict.TakenOn : Verdict.NotNow), Stop)));

        Assert.Single(outcomes, o => o == Outcome.Done);
        Assert.Equal(5, outcomes.Count(o => o == Outcome.Conflict));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(1, await db.ImprovementEvents.CountAsync(e => e.Kind == ImprovementEventKind.Answered, Stop));
    }
}
