using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>
/// A random kommune and its year: up to four levels, boards of 2–8 voters among larger ones, some of them at levels
/// above others, weeks without a meeting, and moods from mixed to unanimous. The same seed makes the same.
/// </summary>
internal sealed record SomeOrganisation(IReadOnlyList<string> Paths, int Threshold, IReadOnlyList<WeeklyCount> Counts)
{
    public OrganisationTree Tree => OrganisationTree.FromPaths(Paths);

    /// <summary>Long after everything has closed.</summary>
    public static readonly DateOnly Afterwards = new(2028, 1, 1);

    /// <summary>The first week of the year that is played, which has 53.</summary>
    public static readonly IsoWeek First = new(2026, 1);

    /// <summary>The balls of every vase, which everybody may know: as many as there were ballots.</summary>
    public IReadOnlyDictionary<Atom, int> Balls => Counts
        .Where(c => c.Ballots > 0)
        .SelectMany(c => c.Goals.Select(g => (Atom: new Atom(c.UnitId, c.Week, g.GoalId), c.Ballots)))
        .ToDictionary(v => v.Atom, v => v.Ballots);

    /// <summary>The vases with ballots enough to be shown, and balls enough.</summary>
    public IReadOnlySet<Atom> MayShow => Counts
        .Where(c => c.Ballots >= Math.Max(Threshold, 5))
        .SelectMany(c => c.Goals.Select(g => new Atom(c.UnitId, c.Week, g.GoalId))).ToHashSet();

    /// <summary>The boards with ballots enough for their vases to be shown together.</summary>
    public IReadOnlySet<(int Unit, IsoWeek Week)> MayShowTogether => Counts
        .Where(c => c.Ballots >= Threshold).Select(c => (c.UnitId, c.Week)).ToHashSet();

    /// <summary>Every week, as it closes.</summary>
    public IEnumerable<WeekSheet> Sheets => Counts
        .GroupBy(c => c.Week).OrderBy(w => w.Key).Select(w => new WeekSheet(w.Key, Tree, Threshold, [.. w]));

    public IReadOnlyList<PublishedCell> Publish() => ClosedPeriods.Of(Tree, Counts, Threshold, Afterwards);

    public OrganisationTree TreeBelow(int unit) =>
        OrganisationTree.FromPaths(Paths.Where(p => p.Contains($"/{unit}/", StringComparison.Ordinal)));

    public static SomeOrganisation From(int seed, int weeks = 53)
    {
        var random = new Random(seed);
        List<string> paths = ["/1/"];
        Grow(random, paths, "/1/", depth: 1);
        var threshold = random.Next(3) == 0 ? 3 : 5;
        List<WeeklyCount> counts = [];
        foreach (var path in paths)
        {
            var isLeaf = paths.TrueForAll(p => p == path || !p.StartsWith(path, StringComparison.Ordinal));
            if (isLeaf || random.Next(2) == 0)
                counts.AddRange(Board(random, int.Parse(path.Trim('/').Split('/')[^1], CultureInfo.InvariantCulture), weeks));
        }
        return new SomeOrganisation(paths, threshold, counts);
    }

    private static void Grow(Random random, List<string> paths, string parent, int depth)
    {
        for (var children = random.Next(depth == 1 ? 2 : 0, 5); children > 0 && paths.Count < 24; children--)
        {
            var path = $"{parent}{paths.Count + 1}/";
            paths.Add(path);
            if (depth < 3)
                Grow(random, paths, path, depth + 1);
        }
    }

    private static IEnumerable<WeeklyCount> Board(Random random, int unit, int weeks)
    {
        var staff = random.Next(3) < 2 ? random.Next(2, 9) : random.Next(9, 31);
        var goals = random.Next(4) == 0 ? random.Next(1, 3) : 3;
        var green = random.Next(6) == 0 ? 1.0 : random.NextDouble();
        for (var week = 0; week < weeks; week++)
        {
            if (random.Next(8) == 0)
                continue;
            var ballots = random.Next(Math.Max(0, staff - 3), staff + 1);
            var vases = Enumerable.Range(0, goals).Select(goal => new GoalCount((unit * 10) + goal, 1, goal + 1, Vase(random, ballots, green)));
            yield return new WeeklyCount(unit, First.AddWeeks(week), ballots, staff, [.. vases]);
        }
    }

    private static BallCount Vase(Random random, int ballots, double green)
    {
        var balls = new BallCount();
        for (var ball = 0; ball < ballots; ball++)
            balls = balls.With(random.NextDouble() < green ? BallColour.Green : random.Next(3) == 0 ? BallColour.Red : BallColour.Pink);
        return balls;
    }
}
