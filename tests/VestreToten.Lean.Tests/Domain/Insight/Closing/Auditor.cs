using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>
/// Somebody who sees every figure of a year, knows how the program works and how many voted where, and works out what is
/// hidden: by exact linear algebra, and by whole numbers from 0 up. Every vase is an unknown of its own, with as many
/// balls as there were ballots; so is the sum of the vases of a board.
/// </summary>
internal static class Auditor
{
    /// <summary>The counts that are to be hidden, and of which some colour can only be one number.</summary>
    /// <param name="figures">All that is published.</param>
    /// <param name="balls">The balls of every vase with a ballot; no secret.</param>
    /// <param name="mayShow">The vases that may be shown. The others are secrets even where a figure shows them alone.</param>
    /// <param name="mayShowTogether">The boards whose vases may be shown together: their sum is no secret.</param>
    public static Findings Solve(
        IEnumerable<Figure> figures, IReadOnlyDictionary<Atom, int> balls, IReadOnlySet<Atom> mayShow,
        IReadOnlySet<(int Unit, IsoWeek Week)> mayShowTogether)
    {
        var all = figures.Where(f => f.Atoms.Count > 0).ToArray();
        var shown = all.Where(f => f.Atoms.Count == 1 && mayShow.Contains(f.Atoms[0])).GroupBy(f => f.Atoms[0]).ToDictionary(g => g.Key, g => g.First().Balls);
        var hidden = balls.Keys.Where(a => !shown.ContainsKey(a)).ToArray();
        var number = hidden.Select((atom, i) => (atom, i)).ToDictionary(x => x.atom, x => x.i);
        var boards = hidden
            .GroupBy(a => (a.Unit, a.Week)).Where(board => !mayShowTogether.Contains(board.Key) && board.Count() > 1)
            .Select(board => board.ToArray()).ToArray();

        var sums = SmallestSums.Of(all.Select(figure =>
        {
            var rest = figure.Atoms.Where(shown.ContainsKey).Select(a => shown[a]).Aggregate(default(BallCount), (a, b) => a + b);
            return new Equation(
                figure.Atoms.Where(a => !shown.ContainsKey(a)).ToDictionary(a => number[a], _ => 1L),
                [figure.Balls.Green - rest.Green, figure.Balls.Pink - rest.Pink, figure.Balls.Red - rest.Red]);
        }));
        var totals = boards.Select((vases, i) => new Equation(
            vases.Select(a => (Unknown: number[a], Factor: 1L)).Append((Unknown: hidden.Length + i, Factor: -1L)).ToDictionary(t => t.Unknown, t => t.Factor),
            [0, 0, 0])).ToArray();

        var system = new LinearSystem();
        foreach (var equation in sums.Concat(totals))
            system.Add(equation);
        var solved = system.Determined.ToHashSet();
        var ranges = new Ranges(
            [.. hidden.Select(a => balls[a]), .. boards.Select(b => b.Sum(a => balls[a]))], [.. system.Equations, .. sums, .. totals]);
        Secret[] secrets =
            [.. hidden.Select(a => new Secret(a.Unit, a.Week, a.Goal)), .. boards.Select(b => new Secret(b[0].Unit, b[0].Week, null))];
        return new Findings(
            secrets.Length,
            [.. solved.Select(i => secrets[i])],
            [.. Enumerable.Range(0, secrets.Length).Where(i => !solved.Contains(i) && ranges.IsGivenAway(i)).Select(i => secrets[i])]);
    }
}

/// <summary>A vase that is to be hidden, or all vases of a board together where there is no goal.</summary>
internal readonly record struct Secret(int Unit, IsoWeek Week, int? Goal);

/// <summary>What an auditor found.</summary>
/// <param name="Hidden">How many counts are to be hidden.</param>
/// <param name="Solved">Those that follow from the equations alone.</param>
/// <param name="Narrowed">Those of which some colour follows when numbers are whole and not below 0.</param>
internal sealed record Findings(int Hidden, IReadOnlyList<Secret> Solved, IReadOnlyList<Secret> Narrowed)
{
    public int Recovered => Solved.Count + Narrowed.Count;
}
