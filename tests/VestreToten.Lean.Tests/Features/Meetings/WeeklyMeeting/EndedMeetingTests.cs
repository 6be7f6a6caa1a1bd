using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

/// <summary>After the end it is over: how long it took, when the next one is, and no great button that goes on.</summary>
public sealed class EndedMeetingTests : IAsyncLifetime
{
    private ProgramHost _program = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static DateOnly Today => Now.DayInNorway();

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task The_meetings_page_and_the_wall_say_how_long_it_took_and_when_the_next_one_is()
    {
        var meeting = await StartedAsync(Now.AddMinutes(-20));
        meeting.End(Now.AddMinutes(-6));
        await SaveAsync(meeting);
        using var leader = await _program.SignedInAsync();

        var (page, wall) = (await leader.OpenAsync("/tavle/ytterskogen/mote"), await leader.OpenAsync("/tavle/ytterskogen"));

        Bokmaal.Read();
        // It was held this week, on whatever day: the next is next week's Tuesday.
        var next = IsoWeek.Of(Today).AddWeeks(1).Monday.AddDays(1);
        Assert.Contains("Det tok 14 minutter.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{WrittenTime.WeekdayAndDay(next)} kl. 08.30", page.Text, StringComparison.Ordinal);
        Assert.Matches("class=\"button\" href=\"/tavle/ytterskogen/moter/[0-9-]+\"", page.Html);
        Assert.Matches("class=\"button quiet small\" data-testid=\"start-meeting\"", page.Html);
        Assert.Contains("Møtet tok 14\u00A0min.", wall.Text, StringComparison.Ordinal);
        Assert.Matches("class=\"button quiet small\" data-testid=\"start-meeting\"", wall.Html);
    }

    [Fact]
    public async Task A_running_meeting_shows_the_time_of_the_whole_beside_that_of_the_step()
    {
        var meeting = await StartedAsync(Now.AddMinutes(-9));
        meeting.GoTo(AgendaStep.Goals, Now.AddMinutes(-2));
        await SaveAsync(meeting);
        using var leader = await _program.SignedInAsync();

        var page = await leader.OpenAsync("/tavle/ytterskogen/mote");

        Assert.Matches("<meeting-timer elapsed=\"1[2-4][0-9]\" limit=\"180\"", page.Html);
        Assert.Matches("Hele møtet <meeting-timer elapsed=\"5[4-6][0-9]\" limit=\"900\".*? av 15\u00A0min", page.Text.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(89, 1)]
    [InlineData(90, 2, Traits = [Suite.Name, Suite.Long])]
    [InlineData(10_800, 180, Traits = [Suite.Name, Suite.Long])]
    [InlineData(10_801, null, Traits = [Suite.Name, Suite.Long])]
    public void Minutes_are_told_unless_it_was_forgotten(int seconds, int? minutes)
    {
        var meeting = new MeetingOnWall(1, new IsoWeek(2026, 48), Calendar.Tuesday, MeetingState.Held, 12, new StepVisit(new AgendaPlace(AgendaStep.Thanks, null), null), 0, 1)
        {
            Seconds = seconds,
        };
        Assert.Equal(minutes, meeting.TookMinutes);
        Assert.Null((meeting with { State = MeetingState.Running }).TookMinutes);
    }

    [Fact]
    public async Task A_target_that_was_met_this_week_stands_in_the_last_step_and_at_the_goals()
    {
        var board = await _program.BoardIdAsync();
        var goal = SomeServiceGoals.In(ServiceGoalState.Active, board);
        var missed = SomeServiceGoals.In(ServiceGoalState.Active, board);
        await SaveAsync(goal, missed);
        await SaveAsync(
            ServiceGoalValue.Of(goal, IsoWeek.Of(Today), 9), ServiceGoalValue.Of(missed, IsoWeek.Of(Today), 11));
        var meeting = await StartedAsync(Now.AddMinutes(-9));
        meeting.GoTo(AgendaStep.Thanks, Now.AddMinutes(-2));
        await SaveAsync(meeting);
        using var leader = await _program.SignedInAsync();

        var (thanks, goals) = (await leader.OpenAsync("/tavle/ytterskogen/mote"), await leader.OpenAsync("/tavle/ytterskogen/mal"));

        Assert.Equal(1, thanks.Html.Split("data-testid=\"thanks-met\"").Length - 1);
        Assert.Contains("Vi er i mål!", thanks.Text, StringComparison.Ordinal);
        Assert.Equal(1, goals.Html.Split("data-testid=\"goal-reached\"").Length - 1);
        Assert.Contains("under «Møter»", thanks.Text, StringComparison.Ordinal);
    }

    private async Task<Meeting> StartedAsync(DateTimeOffset began)
    {
        var meeting = Meeting.Plan(await _program.BoardIdAsync(), Today, 12);
        meeting.Start(began);
        return meeting;
    }

    private async Task SaveAsync(params object[] rows)
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        db.AddRange(rows);
        await db.SaveChangesAsync(Stop);
    }
}
