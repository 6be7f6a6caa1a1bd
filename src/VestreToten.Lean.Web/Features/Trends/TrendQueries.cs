using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Disclosure;
using VestreToten.Lean.Domain.Trends;
using VestreToten.Lean.Domain.Voting;
using VestreToten.Lean.Web.Access;

namespace VestreToten.Lean.Web.Features.Trends;

/// <summary>
/// The rows of many units: one question for each kind of figure, over the window alone, so that neither the number of
/// questions follows the units nor what they read the years. The callers have asked for leave.
/// </summary>
internal sealed class TrendQueries(IDbContextFactory<LeanDbContext> contexts)
{
    public static TrendUnit View(VisibleUnit unit) => new(unit.UnitId, unit.Name, unit.Slug, unit.Depth, unit.SeesBelow);

    /// <summary>A row for each unit, in the same order.</summary>
    public async Task<IReadOnlyList<TrendRow>> RowsAsync(
        IReadOnlyList<VisibleUnit> units, TrendWindow window, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Once for all the questions: setting a connection up costs as much as a question.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var sums = new BandSums(await NewestWrittenAsync(db, window, cancellationToken));
        var weeks = await OwnWeeksAsync(db, units, window, sums, window.FirstBand, cancellationToken);
        await AddSubtreesAsync(db, units, window, sums, window.FirstBand, cancellationToken);
        var work = await TrendWork.ReadAsync(db, units, window, cancellationToken);
        var bands = sums.Of(PeriodKind.FourWeeks, CellScope.Board, window.FirstBand);
        var subtree = sums.Of(PeriodKind.FourWeeks, CellScope.Subtree, window.FirstBand);
        return [.. units.Select(u => Row(u, weeks.GetValueOrDefault(u.UnitId), [.. bands[u.UnitId]], [.. subtree[u.UnitId]], work.Of(u)))];
    }

    /// <summary>One unit's row out of what was read.</summary>
    public static TrendRow Row(
        VisibleUnit unit, UnitWeeks? weeks, IReadOnlyList<TrendBandCell> bands, IReadOnlyList<TrendBandCell> subtree, TrendWorkOfUnit work) => new(
            View(unit), weeks?.Points ?? [], bands, subtree, weeks is null ? null : ChangeIn(weeks.Points),
            weeks?.MeanBallots, weeks?.MeanHeadcount, work.Meetings, work.ImprovementsDone, work.IdentifiedHours, work.RealisedHours,
            work.OpenEscalations, work.LateEscalations, weeks?.MovedIn);

    /// <summary>The change that lasts in the newest week with colours.</summary>
    public static TrendChange? ChangeIn(IReadOnlyList<TrendPoint> points) =>
        points.LastOrDefault(p => p.Colours is not null) is { Ongoing: { } direction, ChangeBegan: { } began }
            ? new TrendChange(direction, began)
            : null;

    /// <summary>
    /// The newest week of the window that has been written; null where none has. A root has a row for every week, also where
    /// nobody met.
    /// </summary>
    public static Task<IsoWeek?> NewestWrittenAsync(LeanDbContext db, TrendWindow window, CancellationToken cancellationToken)
    {
        var (first, last) = (window.First, window.Last);
        return db.ClosedWeeks
            .Where(w => db.Units.Where(u => u.ParentId == null).Select(u => u.Id).Contains(w.UnitId) && w.Week >= first && w.Week <= last)
            .OrderByDescending(w => w.Week).Select(w => (IsoWeek?)w.Week).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Every unit's own weeks of the window, by unit.</summary>
    /// <param name="db">The context.</param>
    /// <param name="units">Whose.</param>
    /// <param name="window">Which weeks.</param>
    /// <param name="sums">Takes the weeks in.</param>
    /// <param name="summedFrom">From this week on.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Dictionary<int, UnitWeeks>> OwnWeeksAsync(
        LeanDbContext db, IEnumerable<VisibleUnit> units, TrendWindow window, BandSums sums, IsoWeek summedFrom, CancellationToken cancellationToken)
    {
        var ids = units.Select(u => u.UnitId).ToArray();
        var (first, last) = (window.First, window.Last);
        var stored = db.ClosedWeeks
            .Where(w => EF.Parameter(ids).Contains(w.UnitId) && w.Week >= first && w.Week <= last)
            .OrderBy(w => w.UnitId).ThenBy(w => w.Week)
            .Select(w => new StoredWeek(
                w.UnitId, w.Week, w.ParentId, w.Series, w.Ballots, w.Headcount, w.Green, w.Pink, w.Red,
                w.BandLow, w.BandMid, w.BandHigh, w.BandIsTrial, w.Ongoing, w.ChangeBegan));
        Dictionary<int, UnitWeeks> byUnit = [];
        UnitWeeks? weeks = null;
        await foreach (var week in stored.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (weeks?.UnitId != week.UnitId)
                byUnit.Add(week.UnitId, weeks = new UnitWeeks(week.UnitId));
            weeks.Add(week);
            if (week.HasCount && week.Week >= summedFrom)
                sums.AddBoard(week.UnitId, week.Week, week.Colours, week.Ballots, week.Headcount);
        }

        return byUnit;
    }

    /// <summary>Takes in the weeks of the units that have units below them, all below them counted.</summary>
    public static async Task AddSubtreesAsync(
        LeanDbContext db, IEnumerable<VisibleUnit> units, TrendWindow window, BandSums sums, IsoWeek first, CancellationToken cancellationToken)
    {
        var ids = units.Where(u => u.SeesBelow).Select(u => u.UnitId).ToArray();
        if (ids.Length == 0)
            return;
        var last = window.Last;
        var stored = db.ClosedWeeks
            .Where(w => EF.Parameter(ids).Contains(w.UnitId) && w.Week >= first && w.Week <= last)
            .Select(w => new
            {
                w.UnitId, w.Week, w.SubtreeGreen, w.SubtreePink, w.SubtreeRed, w.SubtreeColouredBallots, w.SubtreeBallots,
                w.SubtreeHeadcount, w.SubtreeBoards,
            });
        await foreach (var week in stored.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            sums.AddSubtree(
                week.UnitId, week.Week, StoredWeek.Balls(week.SubtreeGreen, week.SubtreePink, week.SubtreeRed), week.SubtreeColouredBallots,
                week.SubtreeBallots, week.SubtreeHeadcount, week.SubtreeBoards);
        }
    }
}
