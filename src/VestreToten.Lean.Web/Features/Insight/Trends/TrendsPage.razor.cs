using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>The overview. Closed weeks never change: it is drawn once, and no circuit keeps it.</summary>
public sealed partial class TrendsPage
{
    private const double ChartWidth = 300;
    private const double ChartHeight = 60;
    private const string BarsBox = "0 0 150 44";

    private TrendOverview? _trends;
    private IReadOnlyList<TrendLine> _lines = [];

    [SupplyParameterFromQuery(Name = "uker")] public string? Weeks { get; set; }

    [SupplyParameterFromQuery(Name = "omrade")] public string? Area { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal SeeTrends Trends { get; set; } = default!;

    [Inject] internal NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _trends = await Trends.OverviewAsync(
            (await Authentication).User, TrendAddress.ReadSpan(Weeks), string.IsNullOrEmpty(Area) ? null : Area);
        if (_trends is null)
            Navigation.NotFound();
        else
            _lines = TrendLine.Of(_trends.Rows);
    }

    private TrendOverview Shown => _trends!;

    private string Heading(string column) => T["Column." + column, Shown.GainYear];

    // From the top of what is shown: an area chosen alone stands at the margin.
    private string? Depth(TrendUnit unit) => (unit.Depth - _lines[0].Row.Unit.Depth) switch { 0 => null, 1 => "d1", 2 => "d2", _ => "d3" };

    private static bool HasColours(TrendRow row) => row.Points.Any(p => p.Colours is not null);

    private string NameOf(TrendLine line) => line.Sums is null ? line.Row.Unit.Name : T["Area.OwnBoard", line.Row.Unit.Name];

    private RenderFragment? Chart(TrendRow row)
    {
        if (!HasColours(row))
            return row.Points.Any(p => p.Hidden == HiddenReason.TooFew) ? Suppressed : Nothing;
        var shape = RunChartShape.Of(row.Points, Shown.First, Shown.Last, ChartWidth, ChartHeight, large: false);
        return TrendDrawings.Small(shape, TrendWords.Chart(T, row.Unit.Name, row.Points, row.Change, Shown.Last));
    }

    private RenderFragment? Bars(IReadOnlyList<TrendBandCell> cells)
    {
        if (cells.All(c => c.Colours is null))
            return cells.Any(c => c.Hidden == HiddenReason.TooFew) ? Suppressed : null;
        return TrendDrawings.Bars(ShareBars.Of(cells), BarsBox, TrendWords.Bars(T, cells, Shown.Last));
    }

    // How many of those who could: the boards of an area have no mean headcount together.
    private string Share(IReadOnlyList<TrendBandCell> cells) => cells.Sum(c => c.Headcount) is > 0 and var could
        ? TrendWords.Turnout(T, cells.Sum(c => c.Ballots), could)
        : "–";
}
