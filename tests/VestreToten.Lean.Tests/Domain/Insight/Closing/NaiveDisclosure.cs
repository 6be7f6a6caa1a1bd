using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>
/// What a program without complementary suppression would publish: whatever has ballots enough. It shows that the
/// auditor can find something, where there is something to find.
/// </summary>
internal static class NaiveDisclosure
{
    /// <summary>Every unit's board and subtree, in weeks, and in bands and quarters if told to.</summary>
    public static IEnumerable<Figure> Of(SomeOrganisation organisation, bool overTree, bool overTime)
    {
        var counts = organisation.Counts.Where(c => c.Ballots > 0).ToLookup(c => c.UnitId);
        Dictionary<int, List<WeeklyCount>> within = [];
        foreach (var unit in organisation.Tree.Upwards)
        {
            within[unit] = [.. counts[unit], .. organisation.Tree.Below(unit).SelectMany(child => within[child])];
            foreach (var kind in overTime ? Enum.GetValues<PeriodKind>() : [PeriodKind.Week])
            {
                foreach (var figure in Figures(counts[unit], kind).Concat(overTree ? Figures(within[unit], kind) : []))
                    yield return figure;
            }
        }

        // The threshold holds week by week for a board, as it would be in a first version.
        IEnumerable<Figure> Figures(IEnumerable<WeeklyCount> all, PeriodKind kind) => all
            .GroupBy(c => Period.Of(kind, c.Week))
            .Where(period => period.Sum(c => c.Ballots) >= organisation.Threshold)
            .Select(period => new Figure(
                [.. period.SelectMany(c => c.Goals.Select(g => new Atom(c.UnitId, c.Week, g.GoalId)))],
                period.Aggregate(default(BallCount), (sum, c) => sum + (c.Colours ?? default))));
    }
}
