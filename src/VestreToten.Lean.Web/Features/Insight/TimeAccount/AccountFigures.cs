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
    public static Task<IReadOnlyList<AccountCell>> LiveAsync(LeanDbContext db, int[] units, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var counted =
            from gain in db.Gains.Where(Gain.CountsIn(year))
            join board in db.Boards on gain.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            where EF.Parameter(units).Contains(unit.Id)
            let isOnce = gain.Period == GainPeriod.Once
            let isUsed = gain.RealisedOn != null && gain.RealisedOn <= last && (!isOnce || gain.RealisedOn >= first)
            select new Counted
            {
                UnitId = unit.Id, UnitPath = unit.Path, Purpose = gain.Purpose, IsOnce = isOnce, IsNewlyFound = gain.IdentifiedYear == year,
                IsNewlyUsed = isUsed && gain.RealisedOn >= first, IsConfirmed = isUsed && gain.AnsweredOn != null && gain.AnsweredOn <= last,
                FoundParts = isOnce && gain.IdentifiedYear != year ? 0 : gain.FoundParts, UsedParts = isUsed ? gain.UsedParts : 0,
            };
        return SumAsync(counted, cancellationToken);
    }

    /// <summary>A locked year: what was counted then, where the units stood then.</summary>
    public static Task<IReadOnlyList<AccountCell>> LockedAsync(LeanDbContext db, int[] units, int lockedYearId, CancellationToken cancellationToken) => SumAsync(
        db.LockedGains.Where(g => g.LockedYearId == lockedYearId && EF.Parameter(units).Contains(g.UnitId)).Select(g => new Counted
        {
            UnitId = g.UnitId, UnitPath = g.UnitPath, Purpose = g.Purpose, IsOnce = g.IsOnce, IsNewlyFound = g.IsNewlyFound, IsNewlyUsed = g.IsNewlyUsed,
            IsConfirmed = g.State == GainState.Confirmed, FoundParts = g.FoundParts, UsedParts = g.UsedParts,
        }), cancellationToken);

    private static async Task<IReadOnlyList<AccountCell>> SumAsync(IQueryable<Counted> counted, CancellationToken cancellationToken)
    {
        var read = await counted.GroupBy(c => new { c.UnitId, c.UnitPath, c.Purpose }).Select(cell => new
        {
            cell.Key,
            FoundCount = cell.Sum(c => !c.IsOnce && c.FoundParts > 0 ? 1 : 0), Found = cell.Sum(c => c.IsOnce ? 0 : (double)c.FoundParts),
            NewlyFound = cell.Sum(c => c.IsNewlyFound && !c.IsOnce ? (double)c.FoundParts : 0),
            UsedCount = cell.Sum(c => !c.IsOnce && c.UsedParts > 0 ? 1 : 0), Used = cell.Sum(c => c.IsOnce ? 0 : (double)c.UsedParts),
            NewlyUsed = cell.Sum(c => c.IsNewlyUsed && !c.IsOnce ? (double)c.UsedParts : 0),
            Confirmed = cell.Sum(c => c.IsConfirmed && !c.IsOnce ? (double)c.UsedParts : 0),
            FoundOnce = cell.Sum(c => c.IsOnce ? (double)c.FoundParts : 0), UsedOnce = cell.Sum(c => c.IsOnce ? (double)c.UsedParts : 0),
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
            join unit in db.Units on board.UnitId equals unit.Id
            where EF.Parameter(units).Contains(unit.Id) && gain.ChangedYear > locked.Year && gain.IdentifiedYear <= locked.Year
            orderby unit.Path, gain.Id
            select new { Gain = gain, unit.Name, unit.Slug }).ToListAsync(cancellationToken);
        var ids = changed.Select(c => c.Gain.Id).ToArray();
        var then = await db.LockedGains.Where(g => g.LockedYearId == locked.Id && EF.Parameter(ids).Contains(g.GainId)).ToDictionaryAsync(g => g.GainId, cancellationToken);
        return
        [
            .. changed.Select(c =>
                {
                    var now = c.Gain.CountIn(locked.Year);
                    var was = then.GetValueOrDefault(c.Gain.Id);
                    return (c.Gain.ChangedYear, Row: new CorrectedGain(
                        c.Gain.Id, c.Name, c.Slug, c.Gain.Title, GainTime.HoursOf((decimal)now.FoundParts - (was?.FoundParts ?? 0)),
                        GainTime.HoursOf((decimal)now.UsedParts - (was?.UsedParts ?? 0))));
                })
                .Where(c => c.Row.FoundHours != 0 || c.Row.UsedHours != 0).GroupBy(c => c.ChangedYear, c => c.Row).OrderBy(g => g.Key)
                .Select(g => new AccountCorrection(g.Key, [.. g])),
        ];
    }

    /// <summary>A gain as it is summed, live or locked: <see cref="GainCount"/> as a database makes it.</summary>
    private sealed class Counted
    {
        public int UnitId { get; init; }

        public string UnitPath { get; init; } = "";

        public GainPurpose? Purpose { get; init; }

        public bool IsOnce { get; init; }

        public bool IsNewlyFound { get; init; }

        public bool IsNewlyUsed { get; init; }

        public bool IsConfirmed { get; init; }

        public long FoundParts { get; init; }

        public long UsedParts { get; init; }
    }
}
