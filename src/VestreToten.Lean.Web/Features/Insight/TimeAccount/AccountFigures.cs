using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>
/// The sums of an account, by unit and use, made by the database: as many rows as there are uses in units, however many gains.
/// Time is summed as a floating number, which no sum overflows and which is exact up to 10¹² hours.
/// </summary>
internal static class AccountFigures
{
    /// <summary>A year that is not locked: what the gains say today.</summary>
    public static async Task<IReadOnlyList<AccountCell>> LiveAsync(LeanDbContext db, int[] units, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var read = await (
            from gain in db.Gains.Where(Gain.CountsIn(year))
            join board in db.Boards on gain.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            where EF.Parameter(units).Contains(unit.Id)
            group new
            {
                gain.FoundParts, gain.UsedParts,
                IsFound = gain.IdentifiedYear == year || gain.Period != GainPeriod.Once,
                IsNewlyFound = gain.IdentifiedYear == year,
                IsUsed = gain.RealisedOn != null && gain.RealisedOn <= last && (gain.Period != GainPeriod.Once || gain.RealisedOn >= first),
                IsNewlyUsed = gain.RealisedOn != null && gain.RealisedOn >= first && gain.RealisedOn <= last,
                IsConfirmed = gain.RealisedOn != null && gain.RealisedOn <= last && gain.AnsweredOn != null && gain.AnsweredOn <= last,
                IsOnce = gain.Period == GainPeriod.Once,
            }
            by new { unit.Id, unit.Path, gain.Purpose } into cell
            select new
            {
                cell.Key,
                FoundCount = cell.Sum(g => g.IsOnce ? 0 : 1), Found = cell.Sum(g => g.IsOnce ? 0 : (double)g.FoundParts),
                NewlyFound = cell.Sum(g => g.IsNewlyFound && !g.IsOnce ? (double)g.FoundParts : 0),
                UsedCount = cell.Sum(g => g.IsUsed && !g.IsOnce ? 1 : 0), Used = cell.Sum(g => g.IsUsed && !g.IsOnce ? (double)g.UsedParts : 0),
                NewlyUsed = cell.Sum(g => g.IsNewlyUsed && !g.IsOnce ? (double)g.UsedParts : 0),
                Confirmed = cell.Sum(g => g.IsConfirmed && !g.IsOnce ? (double)g.UsedParts : 0),
                FoundOnce = cell.Sum(g => g.IsOnce && g.IsFound ? (double)g.FoundParts : 0),
                UsedOnce = cell.Sum(g => g.IsOnce && g.IsUsed ? (double)g.UsedParts : 0),
            }).ToListAsync(cancellationToken);
        return [.. read.Select(c => new AccountCell(c.Key.Id, c.Key.Path, c.Key.Purpose)
        {
            FoundCount = c.FoundCount, FoundParts = (decimal)c.Found, NewlyFoundParts = (decimal)c.NewlyFound, UsedCount = c.UsedCount,
            UsedParts = (decimal)c.Used, NewlyUsedParts = (decimal)c.NewlyUsed, ConfirmedParts = (decimal)c.Confirmed,
            FoundOnceParts = (decimal)c.FoundOnce, UsedOnceParts = (decimal)c.UsedOnce,
        })];
    }

    /// <summary>A locked year: what was counted then, where the units stood then.</summary>
    public static async Task<IReadOnlyList<AccountCell>> LockedAsync(LeanDbContext db, int[] units, int lockedYearId, CancellationToken cancellationToken)
    {
        var read = await db.LockedGains.Where(g => g.LockedYearId == lockedYearId && EF.Parameter(units).Contains(g.UnitId))
            .GroupBy(g => new { g.UnitId, g.UnitPath, g.Purpose }).Select(cell => new
            {
                cell.Key,
                FoundCount = cell.Sum(g => g.IsOnce || g.FoundParts == 0 ? 0 : 1), Found = cell.Sum(g => g.IsOnce ? 0 : (double)g.FoundParts),
                NewlyFound = cell.Sum(g => g.IsNewlyFound && !g.IsOnce ? (double)g.FoundParts : 0),
                UsedCount = cell.Sum(g => g.UsedParts > 0 && !g.IsOnce ? 1 : 0), Used = cell.Sum(g => g.IsOnce ? 0 : (double)g.UsedParts),
                NewlyUsed = cell.Sum(g => g.IsNewlyUsed && !g.IsOnce ? (double)g.UsedParts : 0),
                Confirmed = cell.Sum(g => g.State == GainState.Confirmed && !g.IsOnce ? (double)g.UsedParts : 0),
                FoundOnce = cell.Sum(g => g.IsOnce ? (double)g.FoundParts : 0), UsedOnce = cell.Sum(g => g.IsOnce ? (double)g.UsedParts : 0),
            }).ToListAsync(cancellationToken);
        return [.. read.Select(c => new AccountCell(c.Key.UnitId, c.Key.UnitPath, c.Key.Purpose)
        {
            FoundCount = c.FoundCount, FoundParts = (decimal)c.Found, NewlyFoundParts = (decimal)c.NewlyFound, UsedCount = c.UsedCount,
            UsedParts = (decimal)c.Used, NewlyUsedParts = (decimal)c.NewlyUsed, ConfirmedParts = (decimal)c.Confirmed,
            FoundOnceParts = (decimal)c.FoundOnce, UsedOnceParts = (decimal)c.UsedOnce,
        })];
    }

    /// <summary>What a locked year would count otherwise today, by the year in which each gain was last changed.</summary>
    public static async Task<IReadOnlyList<AccountCorrection>> CorrectionsAsync(
        LeanDbContext db, int[] units, LockedYear locked, CancellationToken cancellationToken)
    {
        var changed = await (
            from gain in db.Gains
            join board in db.Boards on gain.BoardId equals board.Id
            where EF.Parameter(units).Contains(board.UnitId) && gain.ChangedYear > locked.Year && gain.IdentifiedYear <= locked.Year
            select new { Gain = gain, board.UnitId }).ToListAsync(cancellationToken);
        var ids = changed.Select(c => c.Gain.Id).ToArray();
        var then = await db.LockedGains.Where(g => g.LockedYearId == locked.Id && EF.Parameter(ids).Contains(g.GainId)).ToDictionaryAsync(g => g.GainId, cancellationToken);
        return
        [
            .. changed.Select(c =>
                {
                    var now = LockedGain.Of(c.Gain, locked.Year, c.UnitId, "");
                    var was = then.GetValueOrDefault(c.Gain.Id);
                    return (c.Gain.ChangedYear, Found: now.FoundParts - (was?.FoundParts ?? 0), Used: now.UsedParts - (was?.UsedParts ?? 0));
                })
                .Where(c => c.Found != 0 || c.Used != 0).GroupBy(c => c.ChangedYear).OrderBy(g => g.Key)
                .Select(g => new AccountCorrection(
                    g.Key, GainTime.HoursOf(g.Sum(c => (decimal)c.Found)), GainTime.HoursOf(g.Sum(c => (decimal)c.Used)), g.Count())),
        ];
    }
}
