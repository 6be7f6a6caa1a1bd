using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

public sealed partial class SeenStepTests
{
    [Fact]
    public async Task To_come_back_to_a_step_is_another_stay_there()
    {
        await using var desk = await BoardFixture.CreateAsync();
        var (who, id) = (await desk.SignInAsync(Role.Leader), await desk.StartMeetingAsync());
        var first = await SeenAsync(desk);
        foreach (var place in new[] { Goals, first.Place })
        {
            desk.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(Outcome.Done, await Changing(desk).GoToAsync(who, desk.BoardId, id, await SeenAsync(desk), place, Stop));
        }

        Assert.Equal(Outcome.Conflict, await Changing(desk).GoToAsync(who, desk.BoardId, id, first, Goals, Stop));
        Assert.Equal(Outcome.Conflict, await Changing(desk).EndAsync(who, desk.BoardId, id, first, Stop));
    }

    [Fact]
    public async Task Start_and_skip_leave_alone_what_has_been_held_since()
    {
        await using var desk = await BoardFixture.CreateAsync();
        var (who, id) = (await desk.SignInAsync(Role.Leader), await desk.StartMeetingAsync());
        Assert.Equal(Outcome.Done, await Changing(desk).EndAsync(who, desk.BoardId, id, await SeenAsync(desk), Stop));
        var start = new StartMeeting(Commands(desk));

        foreach (var seen in new SeenMeeting?[] { null, new(id, MeetingState.Planned) })
        {
            Assert.Equal(Outcome.Conflict, await start.ExecuteAsync(who, desk.BoardId, 12, seen, Stop));
            Assert.Equal(Outcome.Conflict, await new SkipMeeting(Commands(desk))
                .ExecuteAsync(who, desk.BoardId, NotHeldReason.Other, seen, Stop));
        }

        var held = new SeenMeeting(id, MeetingState.Held);
        Assert.Equal(Outcome.Done, await start.ExecuteAsync(who, desk.BoardId, 12, held, Stop));
        Assert.Equal(MeetingFault.AlreadyRunning, await start.ExecuteAsync(who, desk.BoardId, 12, held, Stop));
    }
}
