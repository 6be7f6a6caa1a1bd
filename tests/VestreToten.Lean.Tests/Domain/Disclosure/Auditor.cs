using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Tests.Domain.Disclosure;

/// <summary>
/// Somebody who sees every figure of a year, knows how the program works and how many voted where, and works out what is
/// hidden: by exact linear algebra, and by whole numbers from 0 up.
/// </summary>
internal static class Auditor
{
    /// <summary>The counts that are not shown by themselves, and of which some colour can only be one number.</summary>
    /// <param name="figures">All that is published.</param>
    /// <param name="balls">The balls of every board and week with a ballot; no secret.</param>
    public static Findings Solve(IEnumerable<Figure> figures, IReadOnlyDictionary<Atom, int> balls)
    {
        var all = figures.Where(f => f.Atoms.Count > 0).ToArray();
        var shown = all.Where(f => f.Atoms.Count == 1).GroupBy(f => f.Atoms[0]).ToDictionary(g => g.Key, g => g.First().Balls);
        var hidden = balls.Keys.Where(a => !shown.ContainsKey(a)).ToArray();
        var number = hidden.Select((atom, i) => (atom, i)).ToDictionary(x => x.atom, x => x.i);

        Dictionary<string, Equation> distinct = [];
        foreach (var figure in all)
        {
            var unknown = figure.Atoms.Where(a => !shown.ContainsKey(a)).Select(a => number[a]).Order().ToArray();
            var rest = figure.Atoms.Where(shown.ContainsKey).Select(a => shown[a]).Aggregate(default(BallCount), (a, b) => a + b);
            long[] values = [figure.Balls.Green - rest.Green, figure.Balls.Pink - rest.Pink, figure.Balls.Red - rest.Red];
            distinct.TryAdd(
                string.Join(' ', unknown) + ':' + string.Join(' ', values),
                new Equation(unknown.ToDictionary(u => u, _ => 1L), values));
        }

        var system = new LinearSystem();
        foreach (var equation in distinct.Values.OrderBy(e => e.Terms.Count))
            system.Add(equation);
        var solved = system.Determined.ToHashSet();
        var ranges = new Ranges(
            [.. hidden.Select(a => balls[a])], [.. system.Equations, .. distinct.Values.Where(e => e.Terms.Count > 0)]);
        return new Findings(
            hidden.Length,
            [.. solved.Select(i => hidden[i])],
            [.. Enumerable.Range(0, hidden.Length).Where(i => !solved.Contains(i) && ranges.IsGivenAway(i)).Select(i => hidden[i])]);
    }
}

/// <summary>What an auditor found.</summary>
/// <param name="Hidden">How many counts are not shown by themselves.</param>
/// <param name="Solved">Those that follow from the equations alone.</param>
/// <param name="Narrowed">Those of which some colour follows when numbers are whole and not below 0.</param>
internal sealed record Findings(int Hidden, IReadOnlyList<Atom> Solved, IReadOnlyList<Atom> Narrowed)
{
    public int Recovered => Solved.Count + Narrowed.Count;
}
