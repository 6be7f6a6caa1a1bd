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

public sealed class ServiceGoalUseCaseTests : IAsyncLifetime
{
    private static readonly ServiceGoalAim Aim = SomeServiceGoals.LessWaiting;

    private BoardFixture _desk = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static IsoWeek ThisWeek => IsoWeek.Of(Calendar.Tuesday);

    public async ValueTask InitializeAsync()
    {
        _desk = await BoardFixture.CreateAsync();
        _services = _desk.Services();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task The_leader_takes_an_own_goal_into_use_only_by_saying_that_nobody_asked_for_it()
    {
        var leader = await _desk.SignInAsync(Role.Leader);
        var goal = await ProposeAsync(leader);
        Assert.Equal(ServiceGoalFault.NotAcknowledged, await Get<AdoptServiceGoal>().ExecuteAsync(leader, _desk.BoardId, goal.Id, false, Now));
        Assert.Equal(ServiceGoalState.Proposed, (await OneAsync()).State);
        Assert.Equal(Outcome.Done, await Get<AdoptServiceGoal>().ExecuteAsync(leader, _desk.BoardId, goal.Id, true, Now));
        Assert.Equal(ServiceGoalState.Active, (await OneAsync()).State);
    }

    [Fact]
    public async Task What_the_staff_proposed_or_a_phone_supports_needs_no_such_answer()
    {
        var (staff, leader) = (await _desk.SignInAsync(Role.Staff), await _desk.SignInAsync(Role.Leader));
        var byStaff = await ProposeAsync(staff);
        Assert.Equal(Outcome.Done, await Get<AdoptServiceGoal>().ExecuteAsync(leader, _desk.BoardId, byStaff.Id, false, Now));
        await ProposeAsync(leader);
        var byLeader = (await ReadAsync()).Single(g => g.State == ServiceGoalState.Proposed);
        await _desk.AddKeyAsync();
        Assert.Equal(Outcome.Done, await Get<SupportServiceGoal>().ExecuteAsync(BoardFixture.Key, byLeader.Id, new byte[16], Now));
        Assert.Equal(Outcome.Done, await Get<AdoptServiceGoal>().ExecuteAsync(leader, _desk.BoardId, byLeader.Id, false, Now));
    }

    [Fact]
    public async Task A_phone_supports_a_goal_once_and_only_by_the_boards_key()
    {
        var goal = await ProposeAsync(await _desk.SignInAsync(Role.Staff));
        await _desk.AddKeyAsync();
        for (var i = 0; i < 3; i++)
            Assert.Equal(Outcome.Done, await Get<SupportServiceGoal>().ExecuteAsync(BoardFixture.Key, goal.Id, new byte[16], Now));
        Assert.Equal(Outcome.Done, await Get<SupportServiceGoal>().ExecuteAsync(BoardFixture.Key, goal.Id, [.. Enumerable.Repeat((byte)1, 16)], Now));
        Assert.Equal(2, (await OneAsync()).Supporters);
        Assert.Equal(Outcome.Denied, await Get<SupportServiceGoal>().ExecuteAsync(new string('1', 26), goal.Id, new byte[16], Now));
        var foreign = SomeServiceGoals.Proposed(boardId: await _desk.AddOtherBoardAsync());
        await _desk.Database.SaveAsync(foreign);
        Assert.Equal(Outcome.Conflict, await Get<SupportServiceGoal>().ExecuteAsync(BoardFixture.Key, foreign.Id, new byte[16], Now));
    }

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

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private async Task<IReadOnlyList<ServiceGoalView>> ReadAsync() =>
        await Get<ServiceGoalQueries>().ReadAsync(await _desk.SignInAsync(Role.Staff), _desk.BoardId, cancellationToken: Now);

    private async Task<ServiceGoalView> OneAsync() => Assert.Single(await ReadAsync());

    private async Task<ServiceGoalView> ProposeAsync(ClaimsPrincipal who)
    {
        Assert.Equal(Outcome.Done, await Get<ProposeServiceGoal>().ExecuteAsync(who, _desk.BoardId, Aim, Now));
        return (await ReadAsync()).Last(g => g.State == ServiceGoalState.Proposed);
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
