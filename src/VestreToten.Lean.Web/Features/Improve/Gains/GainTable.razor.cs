using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>The gains of one state, and the one that somebody works on.</summary>
public sealed partial class GainTable
{
    private Opened? _open;
    private string _message = "";

    [Parameter, EditorRequired] public required IReadOnlyList<GainView> Gains { get; set; }

    /// <summary>What the table holds, for those who hear it.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter] public bool MayWork { get; set; }

    /// <summary>Today in Norway.</summary>
    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    /// <summary>Each gets the version that was seen.</summary>
    [Parameter, EditorRequired] public required Func<GainView, int, GainInput, Task<Outcome<GainFault>>> Change { get; set; }

    [Parameter, EditorRequired] public required Func<GainView, int, DateOnly, string, Task<Outcome<GainFault>>> Realise { get; set; }

    [Parameter, EditorRequired] public required Func<GainView, int, Task<Outcome<GainFault>>> TakeBack { get; set; }

    [Parameter, EditorRequired] public required Func<GainView, int, Task<Outcome<GainFault>>> Discard { get; set; }

    private sealed record Opened(int Id, GainQuestion Asks);

    private void Open(GainView gain, GainQuestion asks) => (_open, _message) = (new Opened(gain.Id, asks), "");

    private async Task DiscardAsync(GainView drawn) => _message = Outcomes.Describe(T, await Discard(drawn, drawn.Version)) ?? "";

    private async Task TakeBackAsync(GainView drawn) => _message = Outcomes.Describe(T, await TakeBack(drawn, drawn.Version)) ?? "";
}
