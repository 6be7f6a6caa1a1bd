namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>
/// One series, week by week: its band and its change as of each week. It keeps no more than
/// a locked band and the eight weeks that a signal can have begun in, however long the series is.
/// </summary>
public sealed class FollowedSeries
{
    private readonly List<double> _first = new(Band.LocksAt);
    private readonly Queue<IsoWeek> _recent = new(SignalRule.MaxLength);
    private SignalRule _rule = new();
    private int? _wording;
    private int _shown;
    private Band? _band;
    private IsoWeek? _began;

    /// <summary>What the series says in its next week.</summary>
    /// <param name="week">A week after those that were given before.</param>
    public SeriesMark Next(SeriesWeek week)
    {
        if (week.Wording != _wording)
            BeginAnew(week.Wording);
        if (week is not { Colours: { } colours, Voters: > 0 } || Shares.Of(colours) is not { } shares)
            return new SeriesMark(_band, null, null);

        if (_first.Count < Band.LocksAt)
        {
            _first.Add(shares.Score);
            _band = Band.Of(_first);
        }
        if (_recent.Count == SignalRule.MaxLength)
            _recent.Dequeue();
        _recent.Enqueue(week.Week);
        _shown++;
        var verdict = _rule.Next(new SeriesPoint(shares, week.Voters));
        if (verdict.FiredFrom is { } from)
            _began = _recent.ElementAt(_recent.Count - (_shown - from));
        if (verdict.Ongoing is null)
            _began = null;
        return new SeriesMark(_band, verdict.Ongoing, _began);
    }

    private void BeginAnew(int wording)
    {
        _first.Clear();
        _recent.Clear();
        (_rule, _wording, _shown, _band, _began) = (new SignalRule(), wording, 0, null, null);
    }
}
