using VestreToten.Lean.Domain.Disclosure;
using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Tests.Domain.Disclosure;

/// <summary>A published number, and which counts it is the sum of: the auditor knows how the program works.</summary>
internal sealed record Figure(IReadOnlyList<Atom> Atoms, BallCount Balls)
{
    /// <summary>Everything that a year's cells say, of every unit, scope and period.</summary>
    public static IEnumerable<Figure> Of(IReadOnlyList<PublishedCell> cells)
    {
        var weeks = cells.Where(c => c.Period.Kind == PeriodKind.Week).ToArray();
        foreach (var kind in Enum.GetValues<PeriodKind>())
        {
            var atoms = weeks.ToLookup(
                c => (c.UnitId, c.Scope, Period.Of(kind, c.Period.First)),
                c => c.Boards.Select(unit => new Atom(unit, c.Period.First)));
            foreach (var cell in cells.Where(c => c.Period.Kind == kind))
            {
                if (cell.Colours is { } colours)
                    yield return new Figure([.. atoms[(cell.UnitId, cell.Scope, cell.Period)].SelectMany(a => a)], colours);
            }
        }
    }
}
