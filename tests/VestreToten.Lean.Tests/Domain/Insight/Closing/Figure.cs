using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>A published number, and which counts it is the sum of: the auditor knows how the program works.</summary>
internal sealed record Figure(IReadOnlyList<Atom> Atoms, BallCount Balls)
{
    /// <summary>Everything that a year says: every goal's weeks, and every unit, scope and period.</summary>
    public static IEnumerable<Figure> Of(SomeOrganisation organisation)
    {
        var cells = organisation.Publish();
        var goals = organisation.Sheets.SelectMany(sheet => Suppression.Publish(sheet).Goals).ToArray();
        foreach (var goal in goals)
        {
            if (goal.Colours is { } colours)
                yield return new Figure([new Atom(goal.UnitId, goal.Week, goal.GoalId)], colours);
        }

        var vases = goals.ToLookup(g => (g.UnitId, g.Week), g => new Atom(g.UnitId, g.Week, g.GoalId));
        var weeks = cells.Where(c => c.Period.Kind == PeriodKind.Week).ToArray();
        foreach (var kind in Enum.GetValues<PeriodKind>())
        {
            var atoms = weeks.ToLookup(
                c => (c.UnitId, c.Scope, Period.Of(kind, c.Period.First)),
                c => c.Boards.SelectMany(unit => vases[(unit, c.Period.First)]));
            foreach (var cell in cells.Where(c => c.Period.Kind == kind))
            {
                if (cell.Colours is { } colours)
                    yield return new Figure([.. atoms[(cell.UnitId, cell.Scope, cell.Period)].SelectMany(a => a)], colours);
            }
        }
    }
}
