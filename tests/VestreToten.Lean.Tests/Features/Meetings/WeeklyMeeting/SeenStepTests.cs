using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

/// <summary>A press is for the meeting that was on the screen, and for no other state of it.</summary>
public sealed partial class SeenStepTests
{
    private static readonly AgendaPlace Goals = new(AgendaStep.Goals);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_presses_that_saw_one_step_move_one()
    {
        await using var desk = await BoardFixture.CreateAsync();
        var (who, id) = (await desk.SignInAsync(Role.Leader), await desk.StartMeetingAsync());
        var seen = await SeenAsync(desk);

        var outcomes = new List<Outcome<MeetingFault>>();
        for (var press = 0; press < 20; press++)
            outcomes.Add(await Changing(desk).GoToAsync(who, desk.BoardId, id, seen, press == 0 ? Goals : new AgendaPlace(AgendaStep.Status), Stop));

        Assert.Single(outcomes, o => o == Outcome.Done);
        Assert.Equal(19, outcomes.Count(o => o == Outcome.Conflict));
        Assert.Equal(Goals, (await SeenAsync(desk)).Place);
    }

    [Fact]
    public async Task A_corrected_headcount_in_between_takes_no_press_away()
    {
        await using var desk = await BoardFixture.CreateAsync();
        var (who, id) = (await desk.SignInAsync(Role.Leader), await desk.StartMeetingAsync());
        var seen = await SeenAsync(desk);
        Assert.Equal(Outcome.Done, await Changing(desk).SetHeadcountAsync(who, desk.BoardId, id, 9, Stop));

        Assert.Equal(Outcome.Done, await Changing(desk).GoToAsync(who, desk.BoardId, id, seen, Goals, Stop));
    }

    private static async Task<StepVisit> SeenAsync(BoardFixture desk)
    {
        await using var db = await desk.Database.Contexts.CreateDbContextAsync(Stop);
        var meeting = await db.Meetings.SingleAsync(Stop);
        return new StepVisit(meeting.Place, meeting.StepBegan);
    }

    private static ChangeMeeting Changing(BoardFixture desk) => new(Commands(desk));

    private static BoardCommands Commands(BoardFixture desk) => desk.Database.Commands(time: desk.Clock);
}
