using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>A closed week as it is stored, without what it says of the units below.</summary>
internal readonly record struct StoredWeek(
    int UnitId, IsoWeek Week, int? ParentId, int Series, int Ballots, int Headcount, int? Green, int? Pink, int? Red,
    double? BandLow, double? BandMid, double? BandHigh, bool BandIsTrial, TrendDirection? Ongoing, IsoWeek? ChangeBegan)
{
    /// <summary>Whether the unit's own board counted a round that week.</summary>
    public bool HasCount => Series > 0;

    /// <summary>The colours; null where hidden.</summary>
    public BallCount? Colours => BallCount.Of(Green, Pink, Red);
}

/// <summary>A unit's own weeks of the window, taken in oldest first.</summary>
internal sealed class UnitWeeks(int unitId)
{
    private readonly List<TrendPoint> _points = [];
    private bool _hasAny;
    private int? _parent;

    public int UnitId => unitId;

    public IReadOnlyList<TrendPoint> Points => _points;

    /// <summary>The week since when it has stood where it stood in the newest; null where it stood there in all of them.</summary>
    public IsoWeek? MovedIn { get; private set; }

    /// <summary>The unit above it until then; null where it has not moved, or stood at the top.</summary>
    public int? MovedFrom { get; private set; }

    /// <summary>The mean ballots of the weeks with a count.</summary>
    public double? MeanBallots => _points.Count == 0 ? null : _points.Average(p => p.Ballots);

    /// <summary>The mean headcount of the same weeks.</summary>
    public double? MeanHeadcount => _points.Count == 0 ? null : _points.Average(p => p.Headcount);

    public void Add(StoredWeek week)
    {
        if (_hasAny && week.ParentId != _parent)
            (MovedIn, MovedFrom) = (week.Week, _parent);
        (_hasAny, _parent) = (true, week.ParentId);
        if (!week.HasCount)
            return;
        var band = BandOf(_points.Count == 0 ? null : _points[^1].Band, week.BandLow, week.BandMid, week.BandHigh, week.BandIsTrial);
        _points.Add(new TrendPoint(week.Week, week.Series, week.Colours, week.Ballots, week.Headcount, band, week.Ongoing, week.ChangeBegan));
    }

    /// <summary>The stored band. Where it is as the week before it is the same object: a locked one lasts for years.</summary>
    public static Band? BandOf(Band? before, double? low, double? mid, double? high, bool isTrial)
    {
        if (low is not { } l || mid is not { } m || high is not { } h)
            return null;
        var band = new Band(l, m, h, isTrial);
        return band == before ? before : band;
    }
}
