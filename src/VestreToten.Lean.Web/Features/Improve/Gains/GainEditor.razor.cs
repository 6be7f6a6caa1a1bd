using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>The form of what can be done with one gain.</summary>
public sealed partial class GainEditor
{
    private ElementReference _heading;
    private Draft<Typing>? _draft;
    private GainTyped _start = new();
    private string _usedFor = "";
    private TypedDay _day = TypedDay.None;
    private string? _usedForFault;
    private string? _dayFault;
    private string _message = "";
    private int _seen;

    [Parameter, EditorRequired] public required GainView Gain { get; set; }

    [Parameter, EditorRequired] public required GainQuestion Asks { get; set; }

    /// <summary>Today in Norway.</summary>
    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    /// <summary>Each gets the version that was seen.</summary>
    [Parameter, EditorRequired] public required Func<int, GainInput, Task<Outcome<GainFault>>> Change { get; set; }

    [Parameter, EditorRequired] public required Func<int, DateOnly, string, Task<Outcome<GainFault>>> Realise { get; set; }

    [Parameter, EditorRequired] public required EventCallback Closed { get; set; }

    protected override void OnInitialized() =>
        (_seen, _start, _day) = (Gain.Version, GainTyped.From(Gain, CultureInfo.CurrentCulture), TypedDay.Of(Today, CultureInfo.CurrentCulture));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _heading.FocusAsync();
    }

    private string Id(string field) => $"{field}-{Gain.Id}";

    private async Task<string?> ChangeAsync(GainInput input)
    {
        var outcome = await Change(_seen, input);
        await GoOnAsync(outcome);
        return outcome == Outcome.Conflict ? T["Outcome.Conflict.Typed"].Value : Describe(outcome);
    }

    private async Task RealiseAsync()
    {
        var fault = GainLimits.CheckUsedFor(_usedFor);
        _usedForFault = fault switch
        {
            TextFault.None => null,
            TextFault.Empty => T["UsedFor.Missing"].Value,
            _ => T["Fault.Text." + fault, GainLimits.MaxUsedForLength].Value,
        };
        _dayFault = _day.Day is null ? T["Outcome.BadDay"].Value : null;
        if (_usedForFault is not null || _day.Day is not { } day)
            return;
        var outcome = await _draft!.SendAsync(() => Realise(_seen, day, _usedFor), said => said.IsDone);
        await GoOnAsync(outcome);
        _dayFault = outcome == GainFault.BadDay ? Describe(outcome) : null;
        _message = outcome == GainFault.BadDay ? "" : Describe(outcome) ?? "";
    }

    /// <summary>The table shows the other's version now: once that is said, saving again is a choice between the two.</summary>
    private async Task GoOnAsync(Outcome<GainFault> outcome)
    {
        _seen = Gain.Version;
        if (outcome.IsDone)
            await Closed.InvokeAsync();
    }

    private Task CancelAsync()
    {
        _draft?.Drop();
        return Closed.InvokeAsync();
    }

    private void Restore(Typing typed) => (_usedFor, _day) = (typed.UsedFor, typed.Since);

    private string? Describe(Outcome<GainFault> outcome) => Outcomes.Describe(T, outcome);

    private sealed record Typing(string UsedFor, TypedDay Since);
}
