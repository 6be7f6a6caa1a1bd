using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Domain.Disclosure;

/// <summary>
/// Divides the boards of one week into groups that may show. A board with ballots enough is a group by itself. The
/// others wait, and are put together as far down in the tree as there are two or more with ballots enough between them.
/// Those that still wait at the top are in no figure at all. Who is grouped with whom follows from the ballots and the
/// tree, which are no secret, never from the colours.
/// </summary>
internal sealed class WeekGroups
{
    private readonly Dictionary<int, ShownGroup> _own = [];
    private readonly Dictionary<int, List<ShownGroup>> _within = [];

    public WeekGroups(WeekSheet sheet)
    {
        var counts = sheet.Counts.ToDictionary(c => c.UnitId);
        Dictionary<int, List<WeeklyCount>> waiting = [];
        foreach (var unit in sheet.Tree.Upwards)
        {
            List<ShownGroup> groups = [.. sheet.Tree.Below(unit).SelectMany(child => _within[child])];
            List<WeeklyCount> small = [.. sheet.Tree.Below(unit).SelectMany(child => waiting[child])];
            if (counts.GetValueOrDefault(unit) is { Ballots: > 0, Colours: { } colours } own)
            {
                if (MayShow(own.Ballots, colours, sheet.Threshold))
                    groups.Add(_own[unit] = new([unit], Coarsening.OfBoard(colours, own.Ballots), own.Ballots));
                else
                    small.Add(own);
            }

            if (small.Count >= 2 && MayShow(small.Sum(c => c.Ballots), Balls(small), sheet.Threshold))
            {
                groups.Add(Together(small));
                small = [];
            }
            (_within[unit], waiting[unit]) = (groups, small);
        }
    }

    /// <summary>The unit's own board, where it shows by itself.</summary>
    public IReadOnlyList<ShownGroup> Own(int unit) => _own.TryGetValue(unit, out var group) ? [group] : [];

    /// <summary>All groups that lie wholly within the unit and below.</summary>
    public IReadOnlyList<ShownGroup> Within(int unit) => _within[unit];

    private static bool MayShow(int ballots, BallCount balls, int threshold) =>
        ballots >= threshold && balls.Total >= Coarsening.FewestBalls;

    private static ShownGroup Together(List<WeeklyCount> small)
    {
        var ballots = small.Sum(c => c.Ballots);
        return new ShownGroup([.. small.Select(c => c.UnitId).Order()], Coarsening.OfPool(Balls(small), ballots), ballots);
    }

    private static BallCount Balls(List<WeeklyCount> counts) =>
        counts.Select(c => c.Colours ?? default).Aggregate(default(BallCount), (a, b) => a + b);
}
