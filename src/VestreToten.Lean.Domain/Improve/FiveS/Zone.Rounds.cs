namespace VestreToten.Lean.Domain.Improve.FiveS;

public sealed partial class Zone
{
    /// <summary>A round has been done, with an answer to each point. The next is due so many weeks later.</summary>
    /// <exception cref="RuleViolationException"><c>zones.closed</c>, <c>zones.answers</c>: a point without a mark, or a mark without a point.</exception>
    public ZoneRound Finish(IReadOnlyDictionary<int, PointMark> marks, IsoWeek week)
    {
        if (!IsAnswered(marks))
            throw new RuleViolationException("zones.answers");
        var number = CountRound(week);
        return ZoneRound.Done(Id, number, week, Points.Select(p => new ZoneAnswer(p.Id, p.Text, marks[p.Id])));
    }

    /// <summary>A round is not done this time, for a reason. The next is due so many weeks later.</summary>
    /// <exception cref="RuleViolationException"><c>zones.closed</c>, <c>zones.skip-reason</c>.</exception>
    public ZoneRound Skip(string reason, IsoWeek week)
    {
        var why = ZoneTexts.SkipReason.From(reason);
        return ZoneRound.Skipped(Id, CountRound(week), week, why);
    }

    /// <summary>Whether each point has one mark, and nothing else has.</summary>
    public bool IsAnswered(IReadOnlyDictionary<int, PointMark> marks) =>
        marks.Count == Points.Count && Points.All(p => marks.TryGetValue(p.Id, out var mark) && Enum.IsDefined(mark));

    private int CountRound(IsoWeek week)
    {
        if (ClosedOn is not null)
            throw new RuleViolationException("zones.closed");
        (LastWeek, DueWeek) = (week, week.AddWeeks(Rhythm));
        Version++;
        return ++RoundCount;
    }
}
