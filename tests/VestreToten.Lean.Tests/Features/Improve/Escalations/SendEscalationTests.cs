using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed partial class SendEscalationTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task It_arrives_on_the_nearest_board_above_as_a_new_improvement_proposed_by_the_unit(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync();

        Assert.Equal(Outcome.Done, await scene.SendAsync(improvement.Id));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var received = await db.Improvements.SingleAsync(i => i.BoardId == scene.Service, Stop);
        Assert.Equal((ImprovementState.New, improvement.Title, "ytterskogen"), (received.State, received.Title, received.ProposedBy));
        var sent = await db.Escalations.SingleAsync(Stop);
        Assert.Equal((scene.Home, scene.Service, "Kan dere hjelpe oss?", Calendar.Tuesday.AddDays(7)), (sent.FromBoardId, sent.ToBoardId, sent.Message, sent.Deadline));
    }

    [Fact]
    public async Task Both_boards_are_told()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync();
        var (home, service, kommune) = (scene.Version(scene.Home), scene.Version(scene.Service), scene.Version(scene.Kommune));

        await scene.SendAsync(improvement.Id);

        Assert.Equal(
            (home + 1, service + 1, kommune),
            (scene.Version(scene.Home), scene.Version(scene.Service), scene.Version(scene.Kommune)));
    }

    [Fact]
    public async Task What_is_sent_in_a_meeting_stands_in_its_minutes()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync();
        var meeting = Meeting.Plan(scene.Home, Calendar.Tuesday, 12);
        meeting.Start(Calendar.TuesdayMorning);
        await database.SaveAsync(meeting);

        await scene.SendAsync(improvement.Id);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.True(await db.ImprovementEvents.AnyAsync(
            e => e.ImprovementId == improvement.Id && e.Kind == ImprovementEventKind.Escalated && e.MeetingId == meeting.Id, Stop));
    }
}
