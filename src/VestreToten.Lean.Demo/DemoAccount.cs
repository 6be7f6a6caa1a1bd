using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Demo;

/// <summary>The account of time of the year before, as the kommune locked it in January.</summary>
internal static class DemoAccount
{
    /// <summary>Locks the year before, with what is stored of it.</summary>
    public static async Task LockAsync(LeanDbContext db, MunicipalSettings settings, DateOnly today, CancellationToken cancellationToken)
    {
        var year = today.Year - 1;
        var locked = LockedYear.Lock(settings.RootUnitId, year, settings.HoursPerFte, new DateOnly(today.Year, 1, 1));
        db.Add(locked);
        await db.SaveChangesAsync(cancellationToken);
        var gains = await (
            from gain in db.Gains.Where(Gain.CountsIn(year))
            join board in db.Boards on gain.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            orderby gain.Id
            select new { Gain = gain, unit.Id, unit.Path }).ToListAsync(cancellationToken);
        db.AddRange(gains.Select(g => LockedGain.Of(g.Gain, year, g.Id, g.Path, locked.Id)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
