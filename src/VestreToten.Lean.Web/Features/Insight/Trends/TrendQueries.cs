using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>
/// The rows of many units: one question for each kind of figure, over the window alone, so that neither the number of
/// questions follows the units nor what they read the years. The callers have asked for leave.
/// </summary>
internal sealed class TrendQueries(IDbContextFactory<LeanDbContext> contexts)
{
    private readonly TrendQuestions _ask = new();

    public static TrendUnit View(VisibleUnit unit) => new(unit.UnitId, unit.Name, unit.Slug, unit.Depth, unit.SeesBelow);

    /// <summary>A row for each unit, in the same order.</summary>
    public async Task<IReadOnlyList<TrendRow>> RowsAsync(
        IReadOnlyList<VisibleUnit> units, TrendWindow window, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Once for all the questions: setting a connection up costs as much as a question.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var sums = new BandSums(await _ask.NewestWritten(db, window.First, window.Last, cancellationToken));
        var weeks = await OwnWeeksAsync(_ask, db, units, window, sums, window.FirstBand, cancellationToken);
        await AddSubtreesAsync(_ask, db, units, window, sums, window.FirstBand, cancellationToken);
        var work = await TrendWork.ReadAsync(_ask, db, units, window, cancellationToken);
        var bands = sums.Of(PeriodKind.FourWeeks, CellScope.Board, window.FirstBand);
        var subtree = sums.Of(PeriodKind.FourWeeks, CellScope.Subtree, window.FirstBand);
        return [.. units.Select(u => Row(u, weeks.GetValueOrDefault(u.UnitId), [.. bands[u.UnitId]], [.. subtree[u.UnitId]], work.Of(u)))];
    }

    /// <summary>One unit's row out of what was read.</summary>
    public static TrendRow Row(
        VisibleUnit unit, UnitWeeks? weeks, IReadOnlyList<TrendBandCell> bands, IReadOnlyList<TrendBandCell> subtree, TrendWorkOfUnit work) => new(
            View(unit), weeks?.Points ?? [], bands, subtree, weeks is null ? null : ChangeIn(weeks.Points),
            weeks?.MeanBallots, weeks?.MeanHeadcount, work.Meetings, work.ImprovementsDone, work.IdentifiedHours, work.RealisedHours,
            work.OpenEscalations, work.LateEscalations, weeks?.MovedIn)
        {
            Year = work.Year,
        };

    /// <summary>The change that lasts in the newest week with colours.</summary>
    public static Signal? ChangeIn(IReadOnlyList<TrendPoint> points) =>
        points.LastOrDefault(p => p.Colours is not null) is { Ongoing: { } direction, ChangeBegan: { } began }
            ? new Signal(direction, began)
            : null;

    /// <summary>Every unit's own weeks of the window, by unit.</summary>
    /// <param name="ask">The questions.</param>
    /// <param name="db">The context.</param>
    /// <param name="units">Whose.</param>
    /// <param name="window">Which weeks.</param>
    /// <param name="sums">Takes the weeks in.</param>
    /// <param name="summedFrom">From this week on.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Dictionary<int, UnitWeeks>> OwnWeeksAsync(
        TrendQuestions ask, LeanDbContext db, IEnumerable<VisibleUnit> units, TrendWindow window, BandSums sums, IsoWeek summedFrom,
        CancellationToken cancellationToken)
    {
        var ids = units.Select(u => u.UnitId).ToArray();
        Dictionary<int, UnitWeeks> byUnit = [];
        UnitWeeks? weeks = null;
        await foreach (var week in ask.OwnWeeks(db, ids, window.First, window.Last).WithCancellation(cancellationToken))
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
        TrendQuestions ask, LeanDbContext db, IEnumerable<VisibleUnit> units, TrendWindow window, BandSums sums, IsoWeek first,
        CancellationToken cancellationToken)
    {
        var ids = units.Where(u => u.SeesBelow).Select(u => u.UnitId).ToArray();
        if (ids.Length == 0)
            return;
        await foreach (var week in ask.Subtrees(db, ids, first, window.Last).WithCancellation(cancellationToken))
        {
            sums.AddSubtree(
                week.UnitId, week.Week, BallCount.Of(week.Green, week.Pink, week.Red), week.ColouredBallots, week.Ballots, week.Headcount,
                week.Boards);
        }
    }
}
