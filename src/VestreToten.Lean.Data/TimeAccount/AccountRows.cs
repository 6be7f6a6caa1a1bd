using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.TimeAccount;

/// <summary>What every reader of the account of time asks of a kommune.</summary>
public static class AccountRows
{
    /// <summary>Hours a year in one årsverk in a kommune.</summary>
    public static async Task<decimal> HoursPerFteAsync(this LeanDbContext db, int rootUnitId, CancellationToken cancellationToken) =>
        await db.MunicipalSettings.Where(s => s.RootUnitId == rootUnitId).Select(s => (decimal?)s.HoursPerFte).SingleOrDefaultAsync(cancellationToken)
            ?? MunicipalSettings.DefaultHoursPerFte;

    /// <summary>The locked year of a kommune; null where it is not locked.</summary>
    public static Task<LockedYear?> LockedYearAsync(this LeanDbContext db, int rootUnitId, int year, CancellationToken cancellationToken) =>
        db.LockedYears.SingleOrDefaultAsync(l => l.RootUnitId == rootUnitId && l.Year == year, cancellationToken);

    /// <summary>A year of a kommune with what each of its gains counts, to be stored.</summary>
    /// <exception cref="Domain.RuleViolationException">As for <see cref="LockedYear.Lock"/>.</exception>
    public static async Task<LockedYear> CountYearAsync(this LeanDbContext db, int rootUnitId, int year, DateOnly today, CancellationToken cancellationToken)
    {
        var below = $"/{rootUnitId}/";
        var gains = await (
            from gain in db.Gains.Where(Gain.CountsIn(year))
            join board in db.Boards on gain.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            where unit.Path.StartsWith(below)
            orderby gain.Id
            select new { Gain = gain, unit.Id, unit.Path }).ToListAsync(cancellationToken);
        return LockedYear.Lock(
            rootUnitId, year, await db.HoursPerFteAsync(rootUnitId, cancellationToken), today, gains.Select(g => LockedGain.Of(g.Gain, year, g.Id, g.Path)));
    }
}
