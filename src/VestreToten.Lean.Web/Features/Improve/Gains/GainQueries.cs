using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A board's gains. Every reading asks the right.</summary>
internal sealed class GainQueries(AuthorizedReads reads, SharedReadings shared, TimeProvider time)
{
    private int ThisYear => time.GetUtcNow().DayInNorway().Year;

    /// <param name="who">Who asks.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="year">The calendar year; null for this one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<GainsOfYear?> ReadAsync(
        ClaimsPrincipal who, int boardId, int? year = null, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => OfYearAsync(db, boardId, year, ThisYear, cancellationToken), cancellationToken);

    /// <summary>The wall's line.</summary>
    public Task<GainsOnWall?> ReadLineAsync(ClaimsPrincipal who, int boardId) =>
        reads.SharedOnBoardAsync(who, Right.SeeBoard, boardId, shared, typeof(GainsOnWall), BoardTopics.Gains, async db =>
        {
            var gains = await OfYearAsync(db, boardId, null, ThisYear, CancellationToken.None);
            var used = gains.Gains.Where(g => g.State == GainState.Realised).ToList();
            var rate = GainRate.Of([.. used.Select(g => g.Formula.Time)]);
            return new GainsOnWall(
                GainRate.Of([.. gains.Gains.Where(g => g.State == GainState.Identified).Select(g => g.Formula.Time)]),
                rate, GainUse.Of(used, rate), gains.HoursPerFte);
        });

    /// <summary>
    /// This year's gains of everything in the reach of somebody who follows several units, by the wall's rule; null for those who
    /// follow none.
    /// </summary>
    public Task<GainsOfArea?> ReadAreaAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.SeeTrends, async (db, reach) =>
        {
            var units = db.UnitIdsWithin(reach);
            var boards = db.Boards.Where(b => units.Contains(b.UnitId)).Select(b => b.Id);
            var year = ThisYear;
            var gains = (await db.Gains.Where(g => boards.Contains(g.BoardId) && g.Year == year).ToListAsync(cancellationToken)).ToLookup(g => g.State, g => g.Time);
            return new GainsOfArea(
                GainRate.Of([.. gains[GainState.Identified]]), GainRate.Of([.. gains[GainState.Realised]]),
                await HoursPerFteOfAsync(db, reach[0], cancellationToken));
        }, cancellationToken);

    /// <summary>The improvement's title, where it is of the board.</summary>
    public Task<string?> ImprovementTitleAsync(
        ClaimsPrincipal who, int boardId, int improvementId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => db.Improvements
            .Where(i => i.Id == improvementId && i.BoardId == boardId).Select(i => i.Title).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>A year of a board's gains, for those who have asked the right on this connection.</summary>
    internal static async Task<GainsOfYear> OfYearAsync(
        LeanDbContext db, int boardId, int? year, int thisYear, CancellationToken cancellationToken)
    {
        var years = await db.Gains.Where(g => g.BoardId == boardId).Select(g => g.Year).Distinct().ToListAsync(cancellationToken);
        var asked = year ?? thisYear;
        var hoursPerFte = await HoursPerFteAsync(db, boardId, cancellationToken);
        var gains = await db.Gains.Where(g => g.BoardId == boardId && g.Year == asked).ToListAsync(cancellationToken);
        var from = gains.Select(g => g.ImprovementId).OfType<int>().ToList();
        var titles = await db.Improvements.Where(i => from.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Title, cancellationToken);
        return new GainsOfYear(
            asked, [.. years.Append(thisYear).Append(asked).Distinct().OrderDescending()], hoursPerFte,
            [.. gains.OrderByDescending(g => g.Id).Select(g => View(g, hoursPerFte, titles))], GainSums.Of(gains, asked, hoursPerFte));
    }

    private static GainView View(Gain g, decimal hoursPerFte, Dictionary<int, string> titles) => new(
        g.Id, g.Version, g.Title, g.State, GainFormula.Of(g.Time, hoursPerFte), g.RealisedOn, g.UsedFor, g.KronerPerYear, g.Quality,
        g.ImprovementId, g.ImprovementId is { } id ? titles.GetValueOrDefault(id) : null);

    private static async Task<decimal> HoursPerFteAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        var path = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == boardId
            select unit.Path).SingleAsync(cancellationToken);
        return await HoursPerFteOfAsync(db, path, cancellationToken);
    }

    private static async Task<decimal> HoursPerFteOfAsync(LeanDbContext db, string path, CancellationToken cancellationToken)
    {
        var root = UnitPath.RootOf(path);
        return await db.MunicipalSettings.Where(s => s.RootUnitId == root).Select(s => (decimal?)s.HoursPerFte)
            .SingleOrDefaultAsync(cancellationToken) ?? MunicipalSettings.DefaultHoursPerFte;
    }
}
