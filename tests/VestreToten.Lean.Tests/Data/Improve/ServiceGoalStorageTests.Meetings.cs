using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improve;

public sealed partial class ServiceGoalStorageTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_phone_supports_a_goal_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var goal = await AddAsync(database, ServiceGoalState.Proposed);
        var (one, other) = (SupportMark.Of("den ene telefonen"u8, goal.Id), SupportMark.Of("den andre telefonen"u8, goal.Id));
        await database.SaveAsync(ServiceGoalSupport.Of(goal, one), ServiceGoalSupport.Of(goal, other));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(ServiceGoalSupport.Of(goal, one)));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(2, await db.ServiceGoalSupports.CountAsync(s => s.GoalId == goal.Id, Stop));
        Assert.True(await db.ServiceGoalSupports.AnyAsync(s => s.GoalId == goal.Id && s.Supporter == one, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_meeting_decides_once_about_a_goal(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var goal = await AddAsync(database, ServiceGoalState.Active);
        var (meeting, why) = (await database.AddMeetingAsync(goal.BoardId), Widest(ServiceGoalDecision.MaxWhyLength));
        await database.SaveAsync(ServiceGoalDecision.Of(meeting.Id, goal.Id, GoalVerdict.Keep, why, goal.Wording.Text));

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            database.SaveAsync(ServiceGoalDecision.Of(meeting.Id, goal.Id, GoalVerdict.Achieved, null, goal.Wording.Text)));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await db.ServiceGoalDecisions.SingleAsync(Stop);
        Assert.Equal((GoalVerdict.Keep, why, "Ingen venter lenge på hjelp"), (stored.Verdict, stored.Why, stored.GoalText));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Two_who_adjust_a_goal_at_once_do_not_both_get_their_way(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await AddAsync(database, ServiceGoalState.Active);
        await using var first = await database.Contexts.CreateDbContextAsync(Stop);
        await using var second = await database.Contexts.CreateDbContextAsync(Stop);
        (await first.ServiceGoals.AsTracking().SingleAsync(Stop)).Adjust(SomeServiceGoals.LessWaiting with { Target = 5 }, Calendar.Tuesday);
        (await second.ServiceGoals.AsTracking().SingleAsync(Stop)).Adjust(SomeServiceGoals.LessWaiting with { Target = 4 }, Calendar.Tuesday);

        await first.SaveChangesAsync(Stop);

        await Assert.ThrowsAsync<DbUpdateException>(() => second.SaveChangesAsync(Stop));
    }
}
