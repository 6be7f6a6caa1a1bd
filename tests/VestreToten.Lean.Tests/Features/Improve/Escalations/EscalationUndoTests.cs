using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

/// <summary>A matter that was sent up by mistake, and an answer that was given too soon.</summary>
public sealed class EscalationUndoTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_was_sent_up_is_gone_from_both_boards(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync();
        var sent = await scene.SendAsync(improvement.Id);
        var (told, toldAbove) = (scene.Version(scene.Home), scene.Version(scene.Service));

        Assert.Equal(Outcome.Done, await sent.Undo!.ExecuteAsync(Stop));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.False(await db.Escalations.AnyAsync(Stop));
        var left = await db.Improvements.Include(i => i.Events).SingleAsync(Stop);
        Assert.Equal((improvement.Id, false), (left.Id, left.IsEscalated));
        Assert.DoesNotContain(left.Events, e => e.Kind == ImprovementEventKind.Escalated);
        Assert.Equal((told + 1, toldAbove + 1), (scene.Version(scene.Home), scene.Version(scene.Service)));
        // And can be sent again.
        Assert.Equal(Outcome.Done, await scene.SendAsync(improvement.Id));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_answer_is_taken_back_and_what_has_been_answered_is_not_sent_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SendAsync((await scene.AddAsync()).Id);
        var answered = await scene.AnswerAsync(await IdAsync(database));

        Assert.Equal(Outcome.Conflict, await sent.Undo!.ExecuteAsync(Stop));
        Assert.Equal(Outcome.Done, await answered.Undo!.ExecuteAsync(Stop));
        Assert.Equal(Outcome.Done, await scene.AnswerAsync(await IdAsync(database), Verdict.NotNow));
    }

    private static async Task<int> IdAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var escalation = await db.Escalations.SingleAsync(Stop);
        Assert.True(escalation.IsOpen);
        return escalation.Id;
    }
}
