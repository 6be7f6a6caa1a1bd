using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed partial class ServiceGoalUseCaseTests
{
    [Fact]
    public async Task A_weeks_number_is_never_written_over_unseen()
    {
        var (who, goal) = await ActiveAsync();
        Assert.Equal(Outcome.Done, await RecordAsync(who, goal, ThisWeek, 22, seen: null));
        Assert.Equal(Outcome.Conflict, await RecordAsync(who, goal, ThisWeek, 18, seen: null));
        Assert.Equal(22, (await OneAsync()).ValueIn(ThisWeek));
        Assert.Equal(Outcome.Done, await RecordAsync(who, goal, ThisWeek, 18, seen: 22));
        Assert.Equal(18, (await OneAsync()).Newest);
    }

    [Fact]
    public async Task Next_week_and_the_year_before_last_have_no_number()
    {
        var (who, goal) = await ActiveAsync();
        Assert.Equal(ServiceGoalFault.BadValue, await RecordAsync(who, goal, ThisWeek.AddWeeks(1), 22, null));
        Assert.Equal(ServiceGoalFault.BadValue, await RecordAsync(who, goal, ThisWeek.AddWeeks(-54), 22, null));
        Assert.Equal(ServiceGoalFault.BadValue, await RecordAsync(who, goal, ThisWeek, GoalNumber.Highest + 1, null));
    }

    [Fact]
    public async Task Of_ten_days_there_are_neither_eleven_nor_fewer_than_none()
    {
        var goal = SomeServiceGoals.In(ServiceGoalState.Active, _desk.BoardId, Aim with { Measure = "av 10 dager", Baseline = 5, Target = 9, Direction = GoalDirection.Up });
        await _desk.Database.SaveAsync(goal);
        var (who, seen) = (await _desk.SignInAsync(Role.Leader), await OneAsync());
        Assert.Equal(ServiceGoalFault.BadValue, await RecordAsync(who, seen, ThisWeek, 11, null));
        Assert.Equal(ServiceGoalFault.BadValue, await RecordAsync(who, seen, ThisWeek, -5, null));
        Assert.Equal(Outcome.Done, await RecordAsync(who, seen, ThisWeek, 10, null));
    }

    [Fact]
    public async Task The_meeting_adjusts_a_goal_and_the_old_words_stay_in_the_history()
    {
        var (who, goal) = await ActiveAsync();
        var meeting = await _desk.StartMeetingAsync();
        var harder = Aim with { Target = 5 };
        Assert.Equal(Outcome.Done, await EvaluateAsync(who, goal, 1, GoalVerdict.Adjust, harder, "Vi klarer mer"));
        Assert.Equal(Outcome.Conflict, await EvaluateAsync(who, goal, 1, GoalVerdict.Keep, null, null));
        var now = await OneAsync();
        Assert.Equal((10m, 5m), (now.Wordings[0].Aim.Target, now.Wording.Aim.Target));
        Assert.Equal((GoalVerdict.Adjust, "Vi klarer mer"), (now.Verdict, now.Why));
        Assert.True(meeting > 0);
    }

    [Fact]
    public async Task A_new_goal_takes_the_old_ones_place_also_when_the_board_is_full()
    {
        var leader = await _desk.SignInAsync(Role.Leader);
        for (var i = 0; i < ServiceGoal.MaxActive; i++)
            await _desk.Database.SaveAsync(SomeServiceGoals.In(ServiceGoalState.Active, _desk.BoardId));
        var sixth = await ProposeAsync(await _desk.SignInAsync(Role.Staff));
        Assert.Equal(ServiceGoalFault.TooMany, await Get<AdoptServiceGoal>().ExecuteAsync(leader, _desk.BoardId, sixth.Id, false, Now));
        var old = (await ReadAsync())[0];
        var fresh = Aim with { Text = "Et nytt mål" };
        Assert.Equal(ServiceGoalFault.NotAcknowledged, await EvaluateAsync(leader, old, 1, GoalVerdict.New, fresh, null));
        Assert.Equal(Outcome.Done, await EvaluateAsync(leader, old, 1, GoalVerdict.New, fresh, null, acknowledged: true));
        var active = (await ReadAsync()).Where(g => g.State == ServiceGoalState.Active).ToList();
        Assert.Equal(ServiceGoal.MaxActive, active.Count);
        Assert.DoesNotContain(active, g => g.Id == old.Id);
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task Managers_read_and_change_nothing(Role role)
    {
        var (_, goal) = await ActiveAsync();
        var who = await _desk.SignInAsync(role);
        Assert.Equal(Outcome.Denied, await RecordAsync(who, goal, ThisWeek, 1, null));
        Assert.Equal(Outcome.Denied, await EvaluateAsync(who, goal, 1, GoalVerdict.Achieved, null, null));
        Assert.Equal(Outcome.Denied, await Get<ProposeServiceGoal>().ExecuteAsync(who, _desk.BoardId, Aim, Now));
    }

    private async Task<(ClaimsPrincipal Who, ServiceGoalView Goal)> ActiveAsync()
    {
        await _desk.Database.SaveAsync(SomeServiceGoals.In(ServiceGoalState.Active, _desk.BoardId));
        return (await _desk.SignInAsync(Role.Staff), await OneAsync());
    }

    private Task<Outcome<ServiceGoalFault>> RecordAsync(ClaimsPrincipal who, ServiceGoalView goal, IsoWeek week, decimal value, decimal? seen) =>
        Get<RecordValue>().ExecuteAsync(who, _desk.BoardId, goal.Id, week, value, seen, Now);

    private Task<Outcome<ServiceGoalFault>> EvaluateAsync(
        ClaimsPrincipal who, ServiceGoalView goal, int seen, GoalVerdict verdict, ServiceGoalAim? aim, string? why, bool acknowledged = false) =>
        Get<EvaluateServiceGoal>().ExecuteAsync(who, _desk.BoardId, goal.Id, seen, verdict, aim, why, acknowledged, Now);
}
