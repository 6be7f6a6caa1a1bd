using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>
/// Closed weeks as they were published: the same rows that the trends' pages are made of. Nothing is counted here, so
/// nothing can come out that the gate has not let out.
/// </summary>
internal sealed class ReadTallies(AccessCheck access, IDbContextFactory<LeanDbContext> contexts)
{
    public async Task<ApiRows<TallyRow>?> ExecuteAsync(
        ClaimsPrincipal who, string? unit, WeekRange range, PageRequest page, CancellationToken cancellationToken)
    {
        if (await ApiScope.FindAsync(access, who, Right.SeeTrends, unit, cancellationToken) is not { } scope)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = scope.UnitIds;
        var asked = db.ClosedWeeks.Where(w => EF.Parameter(ids).Contains(w.UnitId) && w.Week >= range.First && w.Week <= range.Last);
        if (page.After is [var unitId, var value])
        {
            var week = IsoWeek.FromValue(value);
            asked = asked.Where(w => w.UnitId > unitId || (w.UnitId == unitId && w.Week > week));
        }

        var read = await asked.OrderBy(w => w.UnitId).ThenBy(w => w.Week).Take(page.Rows + 1).ToListAsync(cancellationToken);
        var goals = await GoalsAsync(db, read, cancellationToken);
        return ApiRows<TallyRow>.Of(
            read, page.Rows, w => Row(scope, w, goals[(w.UnitId, w.Week)]), w => $"{w.UnitId}.{w.Week.Value}");
    }

    private static async Task<ILookup<(int Unit, IsoWeek Week), GoalCell>> GoalsAsync(
        LeanDbContext db, List<ClosedWeek> weeks, CancellationToken cancellationToken)
    {
        if (weeks.Count == 0)
            return Array.Empty<GoalCell>().ToLookup(_ => default((int, IsoWeek)));
        int[] units = [.. weeks.Select(w => w.UnitId).Distinct()];
        var (first, last) = (weeks.Min(w => w.Week), weeks.Max(w => w.Week));
        var goals = await db.ClosedGoalWeeks
            .Where(g => EF.Parameter(units).Contains(g.UnitId) && g.Week >= first && g.Week <= last).ToListAsync(cancellationToken);
        int[] numbers = [.. goals.Select(g => g.GoalId).Distinct()];
        var texts = await db.WellbeingGoals.Where(g => EF.Parameter(numbers).Contains(g.Id))
            .SelectMany(g => g.Wordings, (goal, wording) => new { goal.Id, wording.Number, wording.Text })
            .ToDictionaryAsync(w => (w.Id, w.Number), w => w.Text, cancellationToken);
        return goals.OrderBy(g => g.Position).ThenBy(g => g.GoalId).ToLookup(g => (g.UnitId, g.Week), g =>
        {
            var (green, pink, red) = Numbers(g.Colours, g.NearlyAll);
            return new GoalCell(
                g.GoalId, g.Wording, texts[(g.GoalId, g.Wording)], g.Position, g.Ballots, green, pink, red, g.NearlyAll,
                HiddenReasons.Of(g.Colours, g.Ballots), g.Ongoing, g.ChangeBegan?.ToString());
        });
    }

    private static TallyRow Row(ApiScope scope, ClosedWeek w, IEnumerable<GoalCell> goals) => new(
        scope[w.UnitId].Slug, w.Week.ToString(), w.Week.Monday, w.Series,
        w.HasCount ? Board(w) : null, scope[w.UnitId].SeesBelow ? Subtree(w) : null, [.. goals]);

    private static TallyCell Board(ClosedWeek w)
    {
        var cell = PublishedCell.OfStoredBoard(w.UnitId, w.Week, w.Colours, w.Ballots, w.Headcount);
        var (green, pink, red) = Numbers(cell.Colours, cell.NearlyAll);
        return new TallyCell(w.Ballots, w.Headcount, green, pink, red, cell.NearlyAll, cell.Hidden, w.Ongoing, w.ChangeBegan?.ToString());
    }

    private static SubtreeCell Subtree(ClosedWeek w)
    {
        var cell = PublishedCell.OfStoredSubtree(
            w.UnitId, w.Week, w.SubtreeColours, w.SubtreeColouredBallots, w.SubtreeBallots, w.SubtreeHeadcount, w.SubtreeBoards);
        var (green, pink, red) = Numbers(cell.Colours, cell.NearlyAll);
        return new SubtreeCell(
            w.SubtreeBallots, w.SubtreeHeadcount, w.SubtreeBoards, w.SubtreeColouredBallots, green, pink, red, cell.NearlyAll, cell.Hidden);
    }

    /// <summary>Nothing in numbers where nearly all are alike: the numbers are coarse there.</summary>
    private static (int? Green, int? Pink, int? Red) Numbers(BallCount? colours, BallColour? nearlyAll) =>
        colours is { } c && nearlyAll is null ? (c.Green, c.Pink, c.Red) : (null, null, null);
}
