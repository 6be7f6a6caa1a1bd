namespace VestreToten.Lean.Domain.Improve.FiveS;

/// <summary>
/// One round of a zone (runde): its week and what was found. There is no field for who did it, on what phone or at what hour,
/// and there must be none.
/// </summary>
public sealed class ZoneRound
{
    private readonly List<ZoneAnswer> _answers = [];

    private ZoneRound()
    {
    }

    public int Id { get; private set; }

    public int ZoneId { get; private set; }

    /// <summary>1, 2, 3 … of its zone.</summary>
    public int Number { get; private set; }

    public IsoWeek Week { get; private set; }

    /// <summary>Why it was not done; null where it was.</summary>
    public string? SkipReason { get; private set; }

    /// <summary>An answer to each point of the time; none where it was skipped. On a stored one only as far as they were loaded.</summary>
    public IReadOnlyList<ZoneAnswer> Answers => _answers;

    internal static ZoneRound Done(int zoneId, int number, IsoWeek week, IEnumerable<ZoneAnswer> answers)
    {
        var round = new ZoneRound { ZoneId = zoneId, Number = number, Week = week };
        round._answers.AddRange(answers);
        return round;
    }

    internal static ZoneRound Skipped(int zoneId, int number, IsoWeek week, string reason) =>
        new() { ZoneId = zoneId, Number = number, Week = week, SkipReason = reason };

    /// <summary>Whether it says the same of the same points.</summary>
    public bool Says(IReadOnlyDictionary<int, PointMark> marks) =>
        SkipReason is null && marks.Count == _answers.Count && _answers.TrueForAll(a => marks.TryGetValue(a.PointId, out var mark) && mark == a.Mark);
}

/// <summary>What a round says of one point, in the words that the point had then.</summary>
public sealed class ZoneAnswer
{
    internal ZoneAnswer(int pointId, string text, PointMark mark) => (PointId, Text, Mark) = (pointId, text, mark);

    public int RoundId { get; private set; }

    public int PointId { get; private set; }

    public string Text { get; private set; }

    public PointMark Mark { get; private set; }

    /// <summary>The card that a ✕ became, or that was there already; null for every other mark.</summary>
    public int? ImprovementId { get; private set; }

    /// <summary>Names the card of a ✕.</summary>
    /// <exception cref="RuleViolationException"><c>zones.card</c>: it is no ✕, or has a card.</exception>
    public void Becomes(int improvementId)
    {
        if (Mark != PointMark.NeedsAction || ImprovementId is not null)
            throw new RuleViolationException("zones.card");
        ImprovementId = improvementId;
    }
}
