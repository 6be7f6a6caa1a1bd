using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>Reads the account of time. Every reading asks the right, on the connection that it reads on.</summary>
internal sealed class TimeAccountQueries(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    private readonly AccessQuestions _ask = new(time);

    /// <summary>A year's account; null where it may not be seen, or there is no such unit or year.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="slug">The unit; null for everything in the reader's reach.</param>
    /// <param name="year">The calendar year; null for this one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<AccountView?> ReadAsync(ClaimsPrincipal who, string? slug, int? year, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var today = time.GetUtcNow().DayInNorway();
        var asked = year ?? today.Year;
        if (asked > today.Year || await AccountReach.FindAsync(db, _ask, who, slug, cancellationToken) is not { } reach)
            return null;
        var units = reach.Units.Select(u => u.Id).ToArray();
        var lockedYears = await db.LockedYears.Where(l => l.RootUnitId == reach.RootUnitId).ToListAsync(cancellationToken);
        var locked = lockedYears.Find(l => l.Year == asked);
        var hours = locked?.HoursPerFte ?? await db.MunicipalSettings.Where(s => s.RootUnitId == reach.RootUnitId).Select(s => (decimal?)s.HoursPerFte)
            .SingleOrDefaultAsync(cancellationToken) ?? MunicipalSettings.DefaultHoursPerFte;
        var first = await db.Gains.Where(g => db.Boards.Any(b => b.Id == g.BoardId && EF.Parameter(units).Contains(b.UnitId)))
            .MinAsync(g => (int?)g.IdentifiedYear, cancellationToken) ?? today.Year;
        var cells = locked is null
            ? await AccountFigures.LiveAsync(db, units, asked, cancellationToken)
            : await AccountFigures.LockedAsync(db, units, locked.Id, cancellationToken);
        var mayLock = reach.Scope.IsTop && locked is null && LockedYear.CanBeLocked(asked, today)
            && UnitsInReach.WholeKommuneOf(await _ask.ReachAsync(db, who, Right.ManageSettings, cancellationToken)) == reach.RootUnitId;
        return new AccountView(
            reach.Scope, asked,
            [.. Enumerable.Range(first, Math.Max(0, today.Year - first + 1)).Append(asked).Distinct().OrderDescending().Select(y => (y, lockedYears.Exists(l => l.Year == y)))],
            hours, locked?.LockedOn, mayLock, YearAccount.Of(cells, hours), Services(reach, cells, hours),
            locked is null ? [] : await AccountFigures.CorrectionsAsync(db, units, locked, cancellationToken));
    }

    /// <summary>The gains behind a figure of an account, in the order of the organisation; null where it may not be seen.</summary>
    public async Task<IReadOnlyList<AccountCard>?> CardsAsync(
        ClaimsPrincipal who, string? slug, int year, CardFilter filter, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (await AccountReach.FindAsync(db, _ask, who, slug, cancellationToken) is not { } reach)
            return null;
        var units = reach.Units.Select(u => u.Id).ToArray();
        var names = reach.Units.ToDictionary(u => u.Id);
        var place = reach.Units.Select((unit, i) => (unit.Id, i)).ToDictionary(u => u.Id, u => u.i);
        var lines = (await LinesAsync(db, reach.RootUnitId, units, year, cancellationToken))
            .Where(l => l.Line.IsOnce == filter.IsOnce && Parts(l.Line, filter) > 0 && (filter.Purpose is not { } purpose || (int)(l.Line.Purpose ?? 0) == purpose));
        return
        [
            .. lines.OrderBy(l => place[l.Line.UnitId]).ThenByDescending(l => Parts(l.Line, filter)).ThenBy(l => l.Line.GainId).Select(l => new AccountCard(
                l.Line.GainId, names[l.Line.UnitId].Name, names[l.Line.UnitId].Slug, l.Line.Title, l.Line.State, l.Line.Purpose, l.Line.UsedFor,
                Parts(l.Line, filter), l.FoundYear, l.UsedOn)),
        ];
    }

    /// <summary>Every gain of a year in its reach, with what it counted; null where it may not be seen.</summary>
    public async Task<(AccountScope Scope, IReadOnlyList<(Unit Unit, LockedGain Line, int FoundYear, DateOnly? UsedOn)> Lines)?> EveryAsync(
        ClaimsPrincipal who, string? slug, int year, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (await AccountReach.FindAsync(db, _ask, who, slug, cancellationToken) is not { } reach)
            return null;
        var place = reach.Units.Select((unit, i) => (unit, i)).ToDictionary(u => u.unit.Id);
        var lines = await LinesAsync(db, reach.RootUnitId, [.. place.Keys], year, cancellationToken);
        return (reach.Scope, [.. lines.OrderBy(l => place[l.Line.UnitId].i).ThenBy(l => l.Line.GainId).Select(l => (place[l.Line.UnitId].unit, l.Line, l.FoundYear, l.UsedOn))]);
    }

    private static async Task<IReadOnlyList<(LockedGain Line, int FoundYear, DateOnly? UsedOn)>> LinesAsync(
        LeanDbContext db, int rootUnitId, int[] units, int year, CancellationToken cancellationToken)
    {
        if (await db.LockedYears.SingleOrDefaultAsync(l => l.RootUnitId == rootUnitId && l.Year == year, cancellationToken) is { } locked)
        {
            var then = await (
                from line in db.LockedGains
                join gain in db.Gains on line.GainId equals gain.Id
                where line.LockedYearId == locked.Id && EF.Parameter(units).Contains(line.UnitId)
                select new { Line = line, gain.IdentifiedYear, gain.RealisedOn }).ToListAsync(cancellationToken);
            return [.. then.Select(l => (l.Line, l.IdentifiedYear, l.Line.UsedParts > 0 ? l.RealisedOn : null))];
        }

        var live = await (
            from gain in db.Gains.Where(Gain.CountsIn(year))
            join board in db.Boards on gain.BoardId equals board.Id
            where EF.Parameter(units).Contains(board.UnitId)
            select new { Gain = gain, board.UnitId }).ToListAsync(cancellationToken);
        return [.. live.Select(g => (LockedGain.Of(g.Gain, year, g.UnitId, ""), g.Gain.IdentifiedYear, g.Gain.IsUsedIn(year) ? g.Gain.RealisedOn : null))];
    }

    private static long Parts(LockedGain line, CardFilter filter) => filter.State == GainState.Found ? line.FoundParts : line.UsedParts;

    private static IReadOnlyList<ServiceRow> Services(AccountReach reach, IReadOnlyList<AccountCell> cells, decimal hours)
    {
        if (!reach.Scope.HasBelow)
            return [];
        var sums = cells.GroupBy(c => reach.ServiceOf(c.UnitId, c.UnitPath)).ToDictionary(g => g.Key, g => AccountSum.Of(g, hours));
        var staff = reach.Units.GroupBy(u => reach.ServiceOf(u.Id, u.Path)).ToDictionary(g => g.Key, g => g.Sum(u => u.Staff));
        return
        [
            .. reach.Units.Where(u => staff.ContainsKey(u.Id) || sums.ContainsKey(u.Id))
                .Where(u => sums.ContainsKey(u.Id) || !reach.Paths.Contains(u.Path) || reach.Paths.Count > 1)
                .Select(u => new ServiceRow(u.Name, u.Slug, GainLimits.ShowsFte(staff.GetValueOrDefault(u.Id)), sums.GetValueOrDefault(u.Id))),
        ];
    }
}
