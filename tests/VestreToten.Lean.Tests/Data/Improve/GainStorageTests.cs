using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improve;

public sealed class GainStorageTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_gain_comes_back_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var improvement = SomeImprovements.New(boardId: board.Id);
        await database.SaveAsync(improvement);
        var (found, realised) = (SomeGains.Identified(boardId: board.Id, improvementId: improvement.Id), SomeGains.Realised(boardId: board.Id));
        realised.Change(Widest(GainLimits.MaxTitleLength), GainTime.Of(100_000, 100_000, GainPeriod.Day, 10_000, 52), GainLimits.MaxKroner, Widest(GainLimits.MaxQualityLength));
        realised.TakeBack();
        realised.PutToUse(Calendar.Tuesday, Widest(GainLimits.MaxUsedForLength), Calendar.Tuesday);

        await database.SaveAsync(found, realised);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equivalent(new[] { found, realised }, await db.Gains.OrderBy(g => g.Id).ToListAsync(Stop), strict: true);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_boards_gains_of_a_year_are_those_that_stand_in_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (board, neighbour) = (await database.AddBoardAsync(), await database.AddBoardAsync("nabokommunen"));
        var (lapsed, later) = (SomeGains.Identified(boardId: board.Id, year: 2024), SomeGains.Identified(boardId: board.Id));
        lapsed.Lapse("Innført igjen", new DateOnly(2025, 3, 1));
        var (once, onceEarlier) = (SomeGains.Identified(GainTime.Of(60, 1, GainPeriod.Once, 1), 2025, board.Id), SomeGains.Identified(GainTime.Of(60, 1, GainPeriod.Once, 1), 2024, board.Id));
        await database.SaveAsync(
            SomeGains.Identified(boardId: board.Id, year: 2025), SomeGains.Realised(boardId: board.Id), SomeGains.Identified(boardId: neighbour.Id), lapsed, later, once,
            onceEarlier);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        foreach (var year in (int[])[2023, 2024, 2025, 2026])
        {
            var chosen = await db.Gains.Where(g => g.BoardId == board.Id).Where(Gain.CountsIn(year)).OrderBy(g => g.Id).ToListAsync(Stop);
            var all = await db.Gains.Where(g => g.BoardId == board.Id).OrderBy(g => g.Id).ToListAsync(Stop);
            Assert.Equal(all.Where(g => g.IsFoundIn(year) || g.IsUsedIn(year)).Select(g => g.Id), chosen.Select(g => g.Id));
        }

        var sums = GainSums.Of(await db.Gains.Where(g => g.BoardId == board.Id).ToListAsync(Stop), 2026, 1687.5m);
        Assert.Equal((897m, 299m), (sums.Identified.HoursPerYear, sums.Realised.HoursPerYear));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_change_a_gain_at_once_one_is_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.SaveAsync(SomeGains.Identified(boardId: (await database.AddBoardAsync()).Id));
        await using var first = await database.Contexts.CreateDbContextAsync(Stop);
        await using var second = await database.Contexts.CreateDbContextAsync(Stop);
        (await first.Gains.AsTracking().SingleAsync(Stop)).PutToUse(Calendar.Tuesday, "Turer", Calendar.Tuesday);
        (await second.Gains.AsTracking().SingleAsync(Stop)).Change("Lager", SomeGains.SixAndAHalfHoursAWeek, null, null);

        await first.SaveChangesAsync(Stop);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_gain_hangs_on_a_board(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(SomeGains.Identified(boardId: 4711)));
    }

    private static string Widest(int characters) => string.Concat(Enumerable.Repeat("👍🏽", characters));
}
