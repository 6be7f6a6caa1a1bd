using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Tests.Domain.Disclosure;

/// <summary>
/// Somebody who sees every figure of a year, knows how the program works and how many voted where, and works out what is
/// hidden: by exact linear algebra, and by whole numbers from 0 up.
/// </summary>
internal static class Auditor
{
    /// <summary>The counts that are to be hidden, and of which some colour can only be one number.</summary>
    /// <param name="figures">All that is published.</param>
    /// <param name="balls">The balls of every board and week with a ballot; no secret.</param>
    /// <param name="mayShow">Those that had ballots enough. The others are secrets even where a figure shows them alone.</param>
    public static Findings Solve(
        IEnumerable<Figure> figures, IReadOnlyDictionary<Atom, int> balls, IReadOnlySet<Atom> mayShow)
    {
        var all = figures.Where(f => f.Atoms.Count > 0).ToArray();
        var shown = all.Where(f => f.Atoms.Count == 1 && mayShow.Contains(f.Atoms[0])).GroupBy(f => f.Atoms[0]).ToDictionary(g => g.Key, g => g.First().Balls);
        var hidden = balls.Keys.Where(a => !shown.ContainsKey(a)).ToArray();
        var number = hidden.Select((atom, i) => (atom, i)).ToDictionary(x => x.atom, x => x.i);

        var sums = SmallestSums.Of(all.Select(figure =>
        {
            var rest = figure.Atoms.Where(shown.ContainsKey).Select(a => shown[a]).Aggregate(default(BallCount), (a, b) => a + b);
            return new Equation(
                figure.Atoms.Where(a => !shown.ContainsKey(a)).ToDictionary(a => number[a], _ => 1L),
                [figure.Balls.Green - rest.Green, figure.Balls.Pink - rest.Pink, figure.Balls.Red - rest.Red]);
        }));

        var system = new LinearSystem();
        foreach (var sum in sums)
            system.Add(sum);
        var solved = system.Determined.ToHashSet();
        var ranges = new Ranges([.. hidden.Select(a => balls[a])], [.. system.Equations, .. sums]);
        return new Findings(
            hidden.Length,
            [.. solved.Select(i => hidden[i])],
            [.. Enumerable.Range(0, hidden.Length).Where(i => !solved.Contains(i) && ranges.IsGivenAway(i)).Select(i => hidden[i])]);
    }
}

/// <summary>What an auditor found.</summary>
/// <param name="Hidden">How many counts are to be hidden.</param>
/// <param name="Solved">Those that follow from the equations alone.</param>
/// <param name="Narrowed">Those of which some colour follows when numbers are whole and not below 0.</param>
internal sealed record Findings(int Hidden, IReadOnlyList<Atom> Solved, IReadOnlyList<Atom> Narrowed)
{
    public int Recovered => Solved.Count + Narrowed.Count;
}
