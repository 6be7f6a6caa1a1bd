using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>One gain, and what can be done with it.</summary>
public sealed partial class GainCard
{
    private Step _step;
    private GainTyped _start = new();
    private string _usedFor = "";
    private DateOnly? _day;
    private string? _usedForFault;
    private string? _dayFault;
    private string _message = "";
    private int _seen;

    private enum Step
    {
        None,
        Change,
        Realise,
    }

    [Parameter, EditorRequired] public required GainView Gain { get; set; }

    [Parameter] public bool MayWork { get; set; }

    /// <summary>Today in Norway.</summary>
    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    /// <summary>Each gets the version that was seen.</summary>
    [Parameter, EditorRequired] public required Func<int, GainInput, Task<Outcome<GainFault>>> Change { get; set; }

    [Parameter, EditorRequired] public required Func<int, DateOnly, string, Task<Outcome<GainFault>>> Realise { get; set; }

    [Parameter, EditorRequired] public required Func<int, Task<Outcome<GainFault>>> TakeBack { get; set; }

    protected override void OnParametersSet() => _day ??= Today;

    private void Open(Step step) =>
        (_step, _seen, _start, _message) = (step, Gain.Version, GainTyped.From(Gain, CultureInfo.CurrentCulture), "");

    private void Close() => (_step, _usedForFault, _dayFault, _message) = (Step.None, null, null, "");

    private async Task<string?> ChangeAsync(GainInput input)
    {
        var outcome = await Change(_seen, input);
        // The card above now shows the other's version; saving once more is a choice between the two.
        _seen = Gain.Version;
        if (outcome.IsDone)
            Close();
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
        _dayFault = _day is null ? T["Outcome.BadDay"].Value : null;
        if (_usedForFault is not null || _dayFault is not null)
            return;
        var outcome = await Realise(_seen, _day!.Value, _usedFor);
        // As with a change: once it is said that somebody else was first, pressing again is a choice.
        _seen = Gain.Version;
        if (outcome.IsDone)
            Close();
        _dayFault = outcome == GainFault.BadDay ? Describe(outcome) : null;
        _message = outcome == GainFault.BadDay ? "" : Describe(outcome) ?? "";
    }

    private async Task TakeBackAsync(GainView drawn) => _message = Describe(await TakeBack(drawn.Version)) ?? "";

    private string? Describe(Outcome<GainFault> outcome) => Outcomes.Describe(T, outcome);
}
