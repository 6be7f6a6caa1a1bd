using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed partial class SendEscalationTests
{
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
}
