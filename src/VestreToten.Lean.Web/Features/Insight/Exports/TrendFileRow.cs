using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>What a row of a trends file speaks of: in Excel each has a sheet of its own.</summary>
internal enum TrendFileKind
{
    /// <summary>A unit, over the whole span.</summary>
    Unit,

    Week,

    /// <summary>Four weeks or thirteen.</summary>
    Period,
}

internal enum TrendFileScope
{
    /// <summary>The unit's own board, all goals together.</summary>
    Board,

    /// <summary>The unit with all below it.</summary>
    Subtree,

    Goal,
}

/// <summary>One row of a trends file: a figure as the page shows it, and nothing that the page does not have.</summary>
internal sealed record TrendFileRow(TrendFileKind Kind, TrendUnit Unit)
{
    /// <summary>Of rows of units: all that is summed over the span.</summary>
    public TrendRow? Whole { get; init; }

    public TrendFileScope Scope { get; init; }

    public string? Goal { get; init; }

    public TrendPoint? Point { get; init; }

    public TrendBandCell? Band { get; init; }

    public Period? Time => Point is { } point ? Period.Of(PeriodKind.Week, point.Week) : Band?.Period;

    public BallCount? Colours => Point?.Colours ?? Band?.Colours;

    public HiddenReason? Hidden => Point is { } point ? point.Hidden : Band?.Hidden;

    /// <summary>The colour that nearly all have: then the word, and no number.</summary>
    public BallColour? NearlyAll => Point?.NearlyAll ?? Band?.NearlyAll;

    public TrendDirection? Change => Kind == TrendFileKind.Unit ? Whole?.Change?.Direction : Point?.Ongoing;

    public IsoWeek? ChangeBegan => Kind == TrendFileKind.Unit ? Whole?.Change?.Began : Point?.ChangeBegan;

    /// <summary>The rows of many units, in the order of the organisation.</summary>
    public static IEnumerable<TrendFileRow> Of(TrendOverview overview) => overview.Rows.SelectMany(row => (IEnumerable<TrendFileRow>)
    [
        OfUnit(row), .. Weeks(row.Unit, row.Points, TrendFileScope.Board), .. Periods(row.Unit, row.Bands, TrendFileScope.Board),
        .. Periods(row.Unit, row.Subtree, TrendFileScope.Subtree),
    ]);

    public static IEnumerable<TrendFileRow> Of(UnitTrend trend) =>
    [
        OfUnit(trend.Row), .. Weeks(trend.Unit, trend.Row.Points, TrendFileScope.Board),
        .. trend.Goals.SelectMany(goal => GoalWeeks(trend.Unit, goal)), .. Periods(trend.Unit, trend.Bands, TrendFileScope.Board),
        .. Periods(trend.Unit, trend.Quarters, TrendFileScope.Board), .. Periods(trend.Unit, trend.Subtree, TrendFileScope.Subtree),
    ];

    private static TrendFileRow OfUnit(TrendRow row) => new(TrendFileKind.Unit, row.Unit) { Whole = row };

    private static IEnumerable<TrendFileRow> Weeks(TrendUnit unit, IEnumerable<TrendPoint> points, TrendFileScope scope) =>
        points.Select(point => new TrendFileRow(TrendFileKind.Week, unit) { Scope = scope, Point = point });

    private static IEnumerable<TrendFileRow> GoalWeeks(TrendUnit unit, GoalTrend goal)
    {
        var texts = goal.Wordings.ToDictionary(w => w.Number, w => w.Text);
        return Weeks(unit, goal.Points, TrendFileScope.Goal).Select(row => row with { Goal = texts[row.Point!.Series] });
    }

    private static IEnumerable<TrendFileRow> Periods(TrendUnit unit, IEnumerable<TrendBandCell> bands, TrendFileScope scope) =>
        bands.Select(band => new TrendFileRow(TrendFileKind.Period, unit) { Scope = scope, Band = band });
}
