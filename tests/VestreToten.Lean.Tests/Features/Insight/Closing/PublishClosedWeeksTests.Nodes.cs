using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Closing;

public sealed partial class PublishClosedWeeksTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Two_nodes_at_once_write_every_week_once(DatabaseProvider provider)
    {
        await using var office = await ClosingOffice.CreateAsync(provider, postgres);
        var (_, unit) = await TwoAsync(office);
        for (var i = 0; i < 30; i++)
            await office.CountAsync(unit, First.AddWeeks(i), [i < 20 ? new BallCount(8, 3, 1) : new BallCount(2, 3, 7)]);
        office.At(Period.Of(PeriodKind.Week, First.AddWeeks(29)).ClosesOn);

        var weeks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Office().ExecuteAsync(Stop), Stop)));

        Assert.Equal(30, weeks.Sum());
        var together = await office.LinesAsync();
        await using var alone = await ClosingOffice.CreateAsync(provider, postgres);
        var (_, same) = await TwoAsync(alone);
        for (var i = 0; i < 30; i++)
        {
            await alone.CountAsync(same, First.AddWeeks(i), [i < 20 ? new BallCount(8, 3, 1) : new BallCount(2, 3, 7)]);
            await alone.PublishAsync(First.AddWeeks(i));
        }
        Assert.Equal(await alone.LinesAsync(), together);
        Assert.Contains(await office.GoalsAsync(), g => g.Ongoing == TrendDirection.Worse && g.ChangeBegan == First.AddWeeks(20));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_commit_that_fails_leaves_nothing_of_its_weeks_and_the_next_hour_writes_them(DatabaseProvider provider)
    {
        await using var office = await ClosingOffice.CreateAsync(provider, postgres);
        var (_, unit) = await TwoAsync(office);
        await office.CountAsync(unit, First, [Mixed]);
        await using (var db = await office.Database.Contexts.CreateDbContextAsync(Stop))
        {
            var clash = provider == DatabaseProvider.Sqlite
                ? "CREATE TRIGGER \"Stuck\" BEFORE INSERT ON \"ClosedGoalWeeks\" BEGIN SELECT RAISE(ABORT, 'stuck'); END"
                : "ALTER TABLE \"ClosedGoalWeeks\" ADD CONSTRAINT \"Stuck\" CHECK (\"Ballots\" < 0)";
            await db.Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(clash), Stop);
        }
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => office.PublishAsync(First));
        Assert.Empty(await office.LinesAsync());

        await using (var db = await office.Database.Contexts.CreateDbContextAsync(Stop))
        {
            var lift = provider == DatabaseProvider.Sqlite
                ? "DROP TRIGGER \"Stuck\"" : "ALTER TABLE \"ClosedGoalWeeks\" DROP CONSTRAINT \"Stuck\"";
            await db.Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(lift), Stop);
        }
        Assert.Equal(1, await office.PublishAsync(First));
        Assert.Single(await office.GoalsAsync());
    }
}
