using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.TimeAccount;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
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
    public Task<AccountView?> ReadAsync(ClaimsPrincipal who, string? slug, int? year, CancellationToken cancellationToken = default)
    {
        var today = time.GetUtcNow().DayInNorway();
        return year > today.Year ? Task.FromResult<AccountView?>(null)
            : WithinAsync(who, slug, (db, reach) => ViewAsync(db, reach, who, year ?? today.Year, today, cancellationToken), cancellationToken);
    }

    /// <summary>The gains behind a figure of an account, in the order of the organisation; null where it may not be seen.</summary>
    public Task<IReadOnlyList<AccountCard>?> CardsAsync(
        ClaimsPrincipal who, string? slug, int year, CardFilter filter, CancellationToken cancellationToken = default) =>
        WithinAsync<IReadOnlyList<AccountCard>>(who, slug, async (db, reach) =>
        [
            .. (await LinesAsync(db, reach, year, cancellationToken))
                .Select(l => (l.Unit, l.Line, l.FoundYear, l.UsedOn, Parts: filter.State == GainState.Found ? l.Line.FoundParts : l.Line.UsedParts))
                .Where(l => l.Parts > 0 && l.Line.IsOnce == filter.IsOnce && (filter.Purpose is not { } purpose || (int)(l.Line.Purpose ?? 0) == purpose))
                // By unit still, as sorting keeps the order of equals; the largest of each first.
                .GroupBy(l => l.Unit.Id).SelectMany(ofUnit => ofUnit.OrderByDescending(l => l.Parts))
                .Select(l => new AccountCard(
                    l.Line.GainId, l.Unit.Name, l.Unit.Slug, l.Line.Title, l.Line.State, l.Line.Purpose, l.Line.UsedFor, l.Parts, l.FoundYear, l.UsedOn)),
        ], cancellationToken);

    /// <summary>Every gain of a year in its reach, with what it counted, in the order of the organisation; null where it may not be seen.</summary>
    public Task<IReadOnlyList<AccountLine>?> EveryAsync(ClaimsPrincipal who, string? slug, int year, CancellationToken cancellationToken = default) =>
        WithinAsync(who, slug, (db, reach) => LinesAsync(db, reach, year, cancellationToken), cancellationToken);

    private async Task<T?> WithinAsync<T>(
        ClaimsPrincipal who, string? slug, Func<LeanDbContext, AccountReach, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        return await AccountReach.FindAsync(db, _ask, who, slug, cancellationToken) is { } reach ? await read(db, reach) : null;
    }

    private async Task<AccountView> ViewAsync(
        LeanDbContext db, AccountReach reach, ClaimsPrincipal who, int year, DateOnly today, CancellationToken cancellationToken)
    {
        var units = reach.UnitIds;
        var lockedYears = await db.LockedYears.Where(l => l.RootUnitId == reach.RootUnitId).ToListAsync(cancellationToken);
        var locked = lockedYears.Find(l => l.Year == year);
        var hours = locked?.HoursPerFte ?? await db.HoursPerFteAsync(reach.RootUnitId, cancellationToken);
        var first = await db.Gains.Where(g => db.Boards.Any(b => b.Id == g.BoardId && EF.Parameter(units).Contains(b.UnitId)))
            .MinAsync(g => (int?)g.IdentifiedYear, cancellationToken) ?? today.Year;
        var cells = locked is null
            ? await AccountFigures.LiveAsync(db, units, year, cancellationToken)
            : await AccountFigures.LockedAsync(db, units, locked.Id, cancellationToken);
        var mayLock = reach.Scope.IsTop && locked is null && LockedYear.CanBeLocked(year, today)
            && UnitsInReach.WholeKommuneOf(await _ask.ReachAsync(db, who, Right.ManageSettings, cancellationToken)) == reach.RootUnitId;
        return new AccountView(
            reach.Scope, year,
            [.. Enumerable.Range(first, Math.Max(0, today.Year - first + 1)).Append(year).Distinct().OrderDescending().Select(y => (y, lockedYears.Exists(l => l.Year == y)))],
            hours, locked?.LockedOn, mayLock, YearAccount.Of(cells, hours), reach.ServicesOf(cells, hours),
            locked is null ? [] : await AccountFigures.CorrectionsAsync(db, units, locked, cancellationToken));
    }

    private static async Task<IReadOnlyList<AccountLine>> LinesAsync(LeanDbContext db, AccountReach reach, int year, CancellationToken cancellationToken)
    {
        var units = reach.UnitIds;
        var lines = await db.LockedYearAsync(reach.RootUnitId, year, cancellationToken) is { } locked
            ? (await (
                from line in db.LockedGains
                join gain in db.Gains on line.GainId equals gain.Id
                where line.LockedYearId == locked.Id && EF.Parameter(units).Contains(line.UnitId)
                select new { Line = line, Gain = gain }).ToListAsync(cancellationToken)).Select(l => (l.Line, l.Gain))
            : (await (
                from gain in db.Gains.Where(Gain.CountsIn(year))
                join board in db.Boards on gain.BoardId equals board.Id
                where EF.Parameter(units).Contains(board.UnitId)
                select new { Gain = gain, board.UnitId }).ToListAsync(cancellationToken)).Select(g => (LockedGain.Of(g.Gain, year, g.UnitId, ""), g.Gain));
        var ofUnit = lines.ToLookup(l => l.Item1.UnitId);
        return [.. reach.Units.SelectMany(unit => ofUnit[unit.Id].OrderBy(l => l.Item1.GainId)
            .Select(l => new AccountLine(unit, l.Item1, l.Gain.IdentifiedYear, l.Item1.UsedParts > 0 ? l.Gain.RealisedOn : null)))];
    }
}
