using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>
/// Divides the vases of one week into groups that may show. Each vase of a board with ballots enough is a group by
/// itself; where it has too few balls for that, the board's vases are one group together. The other boards wait, and are put together as far down in the tree as there are two or more with ballots enough between them.
/// Those that still wait at the top are in no figure at all. Who is grouped with whom follows from the ballots and the
/// tree, which are no secret, never from the colours.
/// </summary>
internal sealed class WeekGroups
{
    private readonly Dictionary<int, ShownBoards> _own = [];
    private readonly Dictionary<int, IReadOnlyList<BallCount>> _vases = [];
    private readonly Dictionary<int, List<ShownBoards>> _within = [];

    public WeekGroups(WeekSheet sheet)
    {
        var counts = sheet.Counts.ToDictionary(c => c.UnitId);
        Dictionary<int, List<WeeklyCount>> waiting = [];
        foreach (var unit in sheet.Tree.Upwards)
        {
            List<ShownBoards> shown = [.. sheet.Tree.Below(unit).SelectMany(child => _within[child])];
            List<WeeklyCount> small = [.. sheet.Tree.Below(unit).SelectMany(child => waiting[child])];
            if (counts.GetValueOrDefault(unit) is { Ballots: > 0, Colours: { } colours } own)
            {
                if (MayShow(own.Ballots, colours, sheet.Threshold))
                    shown.Add(_own[unit] = Alone(own, colours));
                else
                    small.Add(own);
            }

            if (small.Count >= 2 && MayShow(small.Sum(c => c.Ballots), Balls(small), sheet.Threshold))
            {
                shown.Add(Together(small));
                small = [];
            }
            (_within[unit], waiting[unit]) = (shown, small);
        }
    }

    /// <summary>The unit's own vases as they may leave it, in the order of its count's goals; empty where none may.</summary>
    public IReadOnlyList<BallCount> Vases(int unit) => _vases.GetValueOrDefault(unit, []);

    /// <summary>The unit's own board, where it shows by itself.</summary>
    public IReadOnlyList<ShownBoards> Own(int unit) => _own.TryGetValue(unit, out var group) ? [group] : [];

    /// <summary>All that shows and lies wholly within the unit and below.</summary>
    public IReadOnlyList<ShownBoards> Within(int unit) => _within[unit];

    private static bool MayShow(int ballots, BallCount balls, int threshold) =>
        ballots >= threshold && balls.Total >= Coarsening.MinBalls;

    // With four ballots or fewer no vase can show by itself: then the vases are to the board as small boards to a total.
    private ShownBoards Alone(WeeklyCount own, BallCount colours)
    {
        if (!own.Goals.All(g => g.Colours is { Total: >= Coarsening.MinBalls }))
            return new([own.UnitId], Coarsening.OfPool(colours, own.Ballots), own.Ballots);
        BallCount[] vases = [.. own.Goals.Select(g => Coarsening.OfVase(g.Colours ?? default))];
        _vases[own.UnitId] = vases;
        return new([own.UnitId], vases.Aggregate((a, b) => a + b), own.Ballots);
    }

    private static ShownBoards Together(List<WeeklyCount> small)
    {
        var ballots = small.Sum(c => c.Ballots);
        return new ShownBoards([.. small.Select(c => c.UnitId).Order()], Coarsening.OfPool(Balls(small), ballots), ballots);
    }

    private static BallCount Balls(List<WeeklyCount> counts) =>
        counts.Select(c => c.Colours ?? default).Aggregate(default(BallCount), (a, b) => a + b);
}
