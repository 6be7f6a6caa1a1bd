using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed class SendEscalationTests(PostgresServer postgres)
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

    [Theory]
    [InlineData("", 7, EscalationFault.BadMessage)]
    [InlineData(" \n ", 7, EscalationFault.BadMessage)]
    [InlineData("Hjelp", -1, EscalationFault.BadDeadline)]
    [InlineData("Hjelp", 365 * 11, EscalationFault.BadDeadline)]
    [InlineData("Hjelp", null, EscalationFault.BadDeadline)]
    [InlineData("Hjelp", 0, null)]
    public async Task Message_and_deadline_must_make_sense(string message, int? days, EscalationFault? fault)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync();
        DateOnly? deadline = days is { } d ? Calendar.Tuesday.AddDays(d) : null;
        Outcome<EscalationFault> expected = fault is { } why ? why : Outcome.Done;
        Assert.Equal(expected, await scene.Sending.ExecuteAsync(scene.AtHome, scene.Home, improvement.Id, message, deadline, Stop));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(fault is null ? 1 : 0, await db.Escalations.CountAsync(Stop));
    }

    [Fact]
    public async Task Neither_a_stranger_nor_a_manager_nor_the_board_above_can_send_from_here()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync();
        foreach (var who in new[] { scene.Stranger, scene.Manager, scene.AtService, new() })
            Assert.Equal(Outcome.Denied, await scene.Sending.ExecuteAsync(who, scene.Home, improvement.Id, "Hjelp", Calendar.Tuesday, Stop));
    }

    [Fact]
    public async Task Anothers_improvement_is_as_if_it_were_not_there()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var theirs = await scene.AddAsync(boardId: scene.Service);
        Assert.Equal(Outcome.Denied, await scene.SendAsync(theirs.Id));
        Assert.Equal(Outcome.Denied, await scene.SendAsync(4711));
    }

    [Fact]
    public async Task At_the_top_there_is_nobody_to_send_to_even_with_another_kommune_in_the_house()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var improvement = await scene.AddAsync(boardId: scene.Kommune);
        Assert.Equal(
            EscalationFault.NobodyAbove,
            await scene.Sending.ExecuteAsync(scene.AtKommune, scene.Kommune, improvement.Id, "Hjelp", Calendar.Tuesday, Stop));
        Assert.Null((await scene.Queries.ReadAsync(scene.AtKommune, scene.Kommune, cancellationToken: Stop))!.Above);
    }

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
