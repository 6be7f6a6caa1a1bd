using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>The form of what can be done with one gain.</summary>
public sealed partial class GainEditor
{
    private ElementReference _heading;
    private GainTyped _start = new();
    private int _seen;

    [Parameter, EditorRequired] public required GainView Gain { get; set; }

    [Parameter, EditorRequired] public required GainQuestion Asks { get; set; }

    /// <summary>Today in Norway.</summary>
    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    [Parameter, EditorRequired] public required GainPresses Presses { get; set; }

    [Parameter, EditorRequired] public required EventCallback Closed { get; set; }

    protected override void OnInitialized() => (_seen, _start) = (Gain.Version, GainTyped.From(Gain, CultureInfo.CurrentCulture));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _heading.FocusAsync();
    }

    private string Id(string field) => $"{field}-{Gain.Id}";

    /// <summary>Saves; what comes back is said in the form, which then stays as it was typed.</summary>
    private async Task<string?> SaveAsync(Func<Task<Outcome<GainFault>>> save)
    {
        var outcome = await save();
        // The table shows the other's version now: once that is said, saving again is a choice between the two.
        _seen = Gain.Version;
        if (outcome.IsDone)
            await Closed.InvokeAsync();
        return outcome == Outcome.Conflict ? T["Outcome.Conflict.Typed"].Value : Outcomes.Describe(T, outcome);
    }
}
