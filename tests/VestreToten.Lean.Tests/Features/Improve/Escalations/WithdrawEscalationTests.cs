using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed class WithdrawEscalationTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task It_is_taken_back_until_it_is_answered_and_both_boards_are_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();
        var (told, toldAbove) = (scene.Version(scene.Home), scene.Version(scene.Service));

        var withdrawn = await scene.Withdrawing.ExecuteAsync(scene.AtHome, scene.Home, sent.Id, "Løst her", Stop);

        Assert.Equal(Outcome.Done, withdrawn);
        Assert.Equal((told + 1, toldAbove + 1), (scene.Version(scene.Home), scene.Version(scene.Service)));
        var row = Assert.Single((await scene.Queries.ReadAsync(scene.AtService, scene.Service, cancellationToken: Stop))!.Received);
        Assert.Equal((false, Verdict.Withdrawn, null), (row.IsOpen, row.Verdict, row.Answer));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal("Løst her", (await db.Improvements.SingleAsync(i => i.BoardId == scene.Service, Stop)).DeclineReason);
        Assert.Equal(Outcome.Conflict, await scene.AnswerAsync(sent.Id));

        // And the press can be taken back in its turn.
        Assert.Equal(Outcome.Done, await withdrawn.Undo!.ExecuteAsync(Stop));
        Assert.Equal(Outcome.Done, await scene.AnswerAsync(sent.Id));
        Assert.Equal(Outcome.Conflict, await scene.Withdrawing.ExecuteAsync(scene.AtHome, scene.Home, sent.Id, "Løst her", Stop));
    }

    [Fact]
    public async Task Only_the_board_that_sent_it_takes_it_back()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var sent = await scene.SentAsync();

        foreach (var (who, board) in new[] { (scene.AtService, scene.Service), (scene.AtService, scene.Home), (scene.Stranger, scene.Home), (scene.Manager, scene.Home) })
            Assert.Equal(Outcome.Denied, await scene.Withdrawing.ExecuteAsync(who, board, sent.Id, "Løst", Stop));
    }

    [Fact]
    public async Task Whoever_asked_first_is_told_that_what_was_sent_further_was_taken_back()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var first = await scene.SentAsync();
        Assert.Equal(Outcome.Done, await scene.AnswerAsync(first.Id, Verdict.SentFurther, Calendar.Tuesday.AddDays(5)));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var further = await db.Escalations.SingleAsync(e => e.EarlierId == first.Id, Stop);

        Assert.Equal(Outcome.Done, await scene.Withdrawing.ExecuteAsync(scene.AtService, scene.Service, further.Id, "Løst", Stop));

        Assert.Equal(nameof(Verdict.Withdrawn), (await db.ImprovementEvents.SingleAsync(
            e => e.ImprovementId == first.ImprovementId && e.Kind == ImprovementEventKind.HeardFromFurtherUp, Stop)).To);
    }

    [Fact]
    public async Task A_meeting_looks_at_what_is_owed_what_waits_and_what_has_been_answered_since_the_last_one()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var (old, answered, waiting, withdrawn) =
            (await scene.SentAsync(title: "Gammelt"), await scene.SentAsync(title: "Besvart"), await scene.SentAsync(title: "Venter"), await scene.SentAsync(title: "Trukket"));
        await scene.AnswerAsync(old.Id);
        await database.SaveAsync(Held(scene));
        scene.Time.Advance(TimeSpan.FromDays(1));
        await scene.AnswerAsync(answered.Id, Verdict.NotNow);
        await scene.Withdrawing.ExecuteAsync(scene.AtHome, scene.Home, withdrawn.Id, "Løst", Stop);

        var below = (await scene.Queries.OfMeetingAsync(scene.AtHome, scene.Home, Stop))!;
        var above = (await scene.Queries.OfMeetingAsync(scene.AtService, scene.Service, Stop))!;

        Assert.Equal(["Besvart"], below.Answered.Select(r => r.SentTitle));
        Assert.Equal(["Venter"], below.Waiting.Select(r => r.SentTitle));
        Assert.Empty(below.ToAnswer);
        Assert.Equal([waiting.Id], above.ToAnswer.Select(r => r.Id));
        Assert.Null(await scene.Queries.OfMeetingAsync(scene.Stranger, scene.Home, Stop));
    }

    private static Meeting Held(EscalationScene scene)
    {
        var meeting = Meeting.Plan(scene.Home, Calendar.Tuesday, 10);
        meeting.Start(scene.Time.GetUtcNow());
        scene.Time.Advance(TimeSpan.FromMinutes(30));
        meeting.End(scene.Time.GetUtcNow());
        return meeting;
    }
}
