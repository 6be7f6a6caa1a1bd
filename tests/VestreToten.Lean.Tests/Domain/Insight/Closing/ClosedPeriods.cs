using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>All that is published of some weeks: the attacker's whole material.</summary>
internal static class ClosedPeriods
{
    public static IReadOnlyList<PublishedCell> Of(OrganisationTree tree, IReadOnlyList<WeeklyCount> counts, int threshold, DateOnly today) =>
        Of(counts.GroupBy(c => c.Week).Select(week => new WeekSheet(week.Key, tree, threshold, [.. week])), today);

    /// <summary>Every closed week, four-week band and quarter of every unit, in the order of time and then of the tree.</summary>
    /// <param name="sheets">One for each week; weeks in which nobody met may be left out.</param>
    /// <param name="today">Periods that are not closed by then are not there at all.</param>
    public static IReadOnlyList<PublishedCell> Of(IEnumerable<WeekSheet> sheets, DateOnly today)
    {
        PublishedCell[] weeks = [.. sheets.OrderBy(s => s.Week).Where(s => Period.Of(PeriodKind.Week, s.Week).IsClosed(today))
            .SelectMany(s => Suppression.Publish(s).Cells)];
        return [.. weeks, .. Suppression.Sums(weeks, PeriodKind.FourWeeks, today), .. Suppression.Sums(weeks, PeriodKind.Quarter, today)];
    }
}
