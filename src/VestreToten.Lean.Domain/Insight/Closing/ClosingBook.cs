using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>
/// Closes weeks one after the other: what the gate lets out of each, with what the series say by then. It reads nothing
/// but what was let out, so a band or a signal tells no more than the weeks it was made of. It remembers what a series
/// needs to go on, and no weeks.
/// </summary>
public sealed class ClosingBook
{
    private readonly Dictionary<int, BoardSeries> _boards = [];
    private readonly Dictionary<(int UnitId, int GoalId), FollowedSeries> _goals = [];

    /// <summary>Takes up a stored week. The weeks of a unit come in the order of time.</summary>
    public void Recall(ClosedWeek week)
    {
        if (week.HasCount)
            Board(week.UnitId).Follow(week.Week, week.Series, week.Colours, week.Ballots);
    }

    /// <summary>Takes up a stored week. The weeks of a goal come in the order of time.</summary>
    public void Recall(ClosedGoalWeek week)
    {
        Goal(week.UnitId, week.GoalId).Next(SeriesWeek.OfGoal(week.Week, week.Wording, week.Colours));
        Board(week.UnitId).Remember(week.Week, week.GoalId, week.Wording);
    }

    /// <summary>
    /// Closes a week: a row for each unit of which anything was counted, itself or below, and for every root, so that a
    /// week in which nobody met is closed too.
    /// </summary>
    /// <inheritdoc cref="Suppression.Publish" path="/exception"/>
    public ClosedSheet Close(WeekSheet sheet)
    {
        var published = Suppression.Publish(sheet);
        var boards = published.Cells.Where(c => c.Scope == CellScope.Board).ToDictionary(c => c.UnitId);
        var goals = published.Goals.ToLookup(g => g.UnitId);
        return new ClosedSheet(
            [
                .. published.Cells
                    .Where(c => c.Scope == CellScope.Subtree && (c.Headcount > 0 || sheet.Tree.Above(c.UnitId) is null))
                    .Select(c => Close(c, boards.GetValueOrDefault(c.UnitId), [.. goals[c.UnitId]], sheet.Tree.Above(c.UnitId))),
            ],
            [.. published.Goals.Select(g => ClosedGoalWeek.Of(
                g, Goal(g.UnitId, g.GoalId).Next(SeriesWeek.OfGoal(g.Week, g.Wording, g.Colours))))]);
    }

    private ClosedWeek Close(PublishedCell subtree, PublishedCell? own, IReadOnlyList<PublishedGoal> goals, int? parentId)
    {
        if (own is null)
            return ClosedWeek.Of(subtree, null, parentId, 0, default);
        var board = Board(subtree.UnitId);
        var series = board.SeriesOf(goals);
        foreach (var goal in goals)
            board.Remember(goal.Week, goal.GoalId, goal.Wording);
        return ClosedWeek.Of(
            subtree, own, parentId, series, board.Follow(subtree.Period.First, series, own.Colours, own.ColouredBallots));
    }

    private BoardSeries Board(int unitId) => _boards.TryGetValue(unitId, out var board) ? board : _boards[unitId] = new();

    private FollowedSeries Goal(int unitId, int goalId) =>
        _goals.TryGetValue((unitId, goalId), out var goal) ? goal : _goals[(unitId, goalId)] = new();
}

/// <summary>One week of one organisation, closed.</summary>
/// <param name="Units">A row for each unit.</param>
/// <param name="Goals">A row for each goal that was judged.</param>
public sealed record ClosedSheet(IReadOnlyList<ClosedWeek> Units, IReadOnlyList<ClosedGoalWeek> Goals);
