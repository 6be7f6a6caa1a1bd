using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed partial class ServiceGoalUseCaseTests : IAsyncLifetime
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
}
