namespace VestreToten.Lean.Domain.Improve.FiveS;

/// <summary>
/// A place or a folder that is kept in an agreed order (sone): its points, its rhythm and when the next round is due. Of a
/// round the week is known and nothing finer, and never who did it.
/// </summary>
public sealed partial class Zone
{
    public const int MinPoints = 3;

    public const int MaxPoints = 10;

    /// <summary>Most zones of one board that are in use.</summary>
    public const int MaxActive = 30;

    /// <summary>The rhythms there are: weeks from one round to the next.</summary>
    public static IReadOnlyList<int> Rhythms { get; } = [1, 2, 4];

    private readonly List<AgreedPoint> _points = [];

    private Zone()
    {
    }

    public int Id { get; private set; }

    public int BoardId { get; private set; }

    public string Name { get; private set; } = "";

    public ZoneKind Kind { get; private set; }

    /// <summary>The secret in its QR, made by <see cref="IdeaKey"/>. Whoever has it may do a round of this zone, and nothing else.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Weeks from one round to the next.</summary>
    public int Rhythm { get; private set; }

    /// <summary>The week of the next round. It may be past: see <see cref="ZoneDue"/>.</summary>
    public IsoWeek DueWeek { get; private set; }

    /// <summary>The week of the latest round, done or skipped; null before the first.</summary>
    public IsoWeek? LastWeek { get; private set; }

    /// <summary>How many rounds there have been: the number of the latest.</summary>
    public int RoundCount { get; private set; }

    /// <summary>The day it was closed; null while it is in use.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Counts the changes, so that two who save at once are told apart.</summary>
    public int Version { get; private set; }

    /// <summary>The points in use, in order; on a stored zone only as far as they were loaded.</summary>
    public IReadOnlyList<AgreedPoint> Points => [.. _points.Where(p => p.IsActive).OrderBy(p => p.Order)];

    /// <summary>Makes a zone. Its first round is due this week.</summary>
    /// <exception cref="RuleViolationException">As for its name and points, and for its key.</exception>
    public static Zone Make(int boardId, string name, ZoneKind kind, int rhythm, IReadOnlyList<PointInput> points, string key, IsoWeek week)
    {
        var zone = new Zone { BoardId = boardId, DueWeek = week };
        zone.RenewKey(key);
        zone.Agree(name, kind, rhythm, points);
        return zone;
    }

    /// <summary>Name, rhythm and points from now on. A point that keeps its number keeps its marks; one that is left out is asked for no more.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>zones.name</c>, <c>zones.kind</c>, <c>zones.rhythm</c>, <c>zones.points</c> (how many), <c>zones.point</c>, <c>zones.step</c>,
    /// <c>zones.other-point</c>.
    /// </exception>
    public void Agree(string name, ZoneKind kind, int rhythm, IReadOnlyList<PointInput> points)
    {
        if (!Enum.IsDefined(kind))
            throw new RuleViolationException("zones.kind");
        if (!Rhythms.Contains(rhythm))
            throw new RuleViolationException("zones.rhythm");
        if (points.Count is < MinPoints or > MaxPoints)
            throw new RuleViolationException("zones.points");
        Name = ZoneTexts.Name.From(name);
        Kind = kind;
        if (Rhythm != rhythm && LastWeek is { } last)
            DueWeek = last.AddWeeks(rhythm);
        Rhythm = rhythm;
        Take(points);
        Version++;
    }

    /// <summary>Another secret: every sheet with the one before leads nowhere.</summary>
    /// <exception cref="RuleViolationException"><c>zones.key</c>: not one made by <see cref="IdeaKey.From"/>.</exception>
    public void RenewKey(string key)
    {
        if (IdeaKey.Read(key) != key)
            throw new RuleViolationException("zones.key");
        Key = key;
        Version++;
    }

    /// <summary>No more rounds. What there has been stays. Closing twice changes nothing.</summary>
    public void Close(DateOnly day)
    {
        if (ClosedOn is not null)
            return;
        ClosedOn = day;
        Version++;
    }

    /// <summary>In use again, with a round due this week. Opening one that is open changes nothing.</summary>
    public void Reopen(IsoWeek week)
    {
        if (ClosedOn is null)
            return;
        (ClosedOn, DueWeek) = (null, week);
        Version++;
    }

    private void Take(IReadOnlyList<PointInput> points)
    {
        foreach (var gone in _points.Where(p => p.IsActive && points.All(input => input.Id != p.Id)))
            gone.Retire();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Id is not { } id)
                _points.Add(AgreedPoint.Of(points[i], i + 1));
            else if (_points.Find(p => p.Id == id) is { } known && points.Count(p => p.Id == id) == 1)
                known.Change(points[i], i + 1);
            else
                throw new RuleViolationException("zones.other-point");
        }
    }
}
