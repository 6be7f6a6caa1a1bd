using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improve;

public sealed partial class ServiceGoalStorageTests(PostgresServer postgres)
{
    private static readonly IsoWeek Week = IsoWeek.Of(Calendar.Tuesday);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_goal_comes_back_as_it_was_with_all_its_wordings(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var goal = await AddAsync(database, ServiceGoalState.Active);
        var widest = new ServiceGoalAim(
            Widest(GoalText.MaxLength), Widest(ServiceGoalAim.MaxMeasureLength), -GoalNumber.Highest, GoalNumber.Highest, GoalDirection.Up, Calendar.Tuesday);
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            var stored = await db.ServiceGoals.AsTracking().SingleAsync(Stop);
            stored.Adjust(widest, Calendar.Tuesday.AddDays(7));
            await db.SaveChangesAsync(Stop);
        }

        goal.Adjust(widest, Calendar.Tuesday.AddDays(7));
        await using var reader = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equivalent(goal, await reader.ServiceGoals.SingleAsync(Stop), strict: true);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Values_are_kept_to_the_thousandth_and_ordered_and_compared_in_the_database(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var goal = await AddAsync(database, ServiceGoalState.Active);
        decimal[] numbers = [100.001m, -0.001m, 9.5m, GoalNumber.Highest, -GoalNumber.Highest, 100m];
        await database.SaveAsync([.. numbers.Select((number, i) => ServiceGoalValue.Of(goal, Week.AddWeeks(i), number))]);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        Assert.Equal(numbers.Order(), await db.ServiceGoalValues.OrderBy(v => v.Value).Select(v => v.Value).ToListAsync(Stop));
        Assert.Equal(numbers.Count(n => n > 9.5m), await db.ServiceGoalValues.CountAsync(v => v.Value > 9.5m, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_goal_has_one_value_a_week_and_it_can_be_replaced(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var goal = await AddAsync(database, ServiceGoalState.Active);
        await database.SaveAsync(ServiceGoalValue.Of(goal, Week, 12));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(ServiceGoalValue.Of(goal, Week, 13)));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        (await db.ServiceGoalValues.AsTracking().SingleAsync(Stop)).Replace(goal, 13);
        await db.SaveChangesAsync(Stop);
        Assert.Equal(13, await db.ServiceGoalValues.AsNoTracking().Select(v => v.Value).SingleAsync(Stop));
    }

    private static async Task<ServiceGoal> AddAsync(TestDatabase database, ServiceGoalState state)
    {
        var goal = SomeServiceGoals.In(state, (await database.AddBoardAsync()).Id);
        await database.SaveAsync(goal);
        return goal;
    }

    private static string Widest(int characters) => string.Concat(Enumerable.Repeat("👍🏽", characters));
}
