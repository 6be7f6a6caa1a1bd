using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Insight.AnnualReview;

/// <summary>The yearly review, to be read and printed.</summary>
public sealed partial class HmsPage
{
    private HmsReport? _report;
    private bool _mayGoOn;

    [Parameter, EditorRequired] public required string Unit { get; set; }

    /// <summary>The year, as in <c>2026</c>.</summary>
    [Parameter, EditorRequired] public required string Year { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal TimeProvider Time { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _report = await Seeing.ExecuteAsync((await Authentication).User, Unit, Year);
        if (_report is null)
            Navigation.NotFound();
        else
            _mayGoOn = _report.Year < IsoWeek.Of(Time.GetUtcNow().DayInNorway()).Year;
    }

    private static string Of(HmsReport report, int year) => $"/trender/{report.Slug}/hms/{Plain(year)}";

    private static string Plain(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    private static string One(double mean) => mean.ToString("0.#", CultureInfo.CurrentCulture);

    private string Words(HmsQuarter quarter, HmsCell? cell)
    {
        if (cell is null)
            return T[quarter.IsClosed ? "Quarter.NotJudged" : "Quarter.Open"];
        if (cell.Hidden is { } reason)
            return T["Hidden." + reason];
        if (cell.NearlyAll is { } colour)
            return T["NearlyAll." + colour];
        return Shares.Of(cell.Colours!.Value) is { } shares
            ? T["Shares", WrittenNumber.Percent(shares.Green), WrittenNumber.Percent(shares.Pink), WrittenNumber.Percent(shares.Red)]
            : T["Hidden.NoBallots"];
    }

    private string Hours(GainSum sum) => sum.Count == 0 ? T["Gains.None"] : GainWords.Formula(GainT, sum, _report!.HoursPerFte);
}
