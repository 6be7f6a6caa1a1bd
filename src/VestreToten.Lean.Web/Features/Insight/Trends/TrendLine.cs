namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>A row of the overview as it is shown, with what an area has in sum.</summary>
/// <param name="Row">The row.</param>
/// <param name="Sums">What the area and all below it have together; null for a unit with none below.</param>
internal sealed record TrendLine(TrendRow Row, TrendSums? Sums)
{
    /// <summary>Whether the unit's own board has anything to show: an area often has a heading and no more.</summary>
    public bool HasOwnBoard =>
        Row.Points.Count > 0 || Row.ImprovementsDone > 0 || Row.IdentifiedHours > 0 || Row.RealisedHours > 0 || Row.OpenEscalations > 0
        || Row.Meetings.Any(m => m.State is MeetingMarkState.Held or MeetingMarkState.NotHeld);

    /// <summary>The rows in their order, each area with the sums of the rows below it.</summary>
    public static IReadOnlyList<TrendLine> Of(IReadOnlyList<TrendRow> rows)
    {
        // From the last to the first, so that each area finds what stands below it added up already.
        var sums = new TrendSums?[rows.Count];
        var lines = new TrendLine[rows.Count];
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var own = TrendSums.Of(rows[i]);
            for (var below = i + 1; below < rows.Count && rows[below].Unit.Depth > rows[i].Unit.Depth; below++)
            {
                if (rows[below].Unit.Depth == rows[i].Unit.Depth + 1 && sums[below] is { } more)
                    own = own.Plus(more);
            }

            sums[i] = own;
            lines[i] = new TrendLine(rows[i], rows[i].Unit.HasUnitsBelow ? own : null);
        }

        return lines;
    }
}
