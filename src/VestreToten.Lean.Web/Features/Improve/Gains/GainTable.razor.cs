using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Gains of some states, and the one that somebody works on.</summary>
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

    [Parameter, EditorRequired] public required GainPresses Presses { get; set; }

    /// <summary>Whether the unit has staff enough for årsverk.</summary>
    [Parameter] public bool ShowsFte { get; set; } = true;

    private sealed record Opened(int Id, GainQuestion Asks);

    private void Open(GainView gain, GainQuestion asks) => (_open, _message) = (new Opened(gain.Id, asks), "");

    private async Task DiscardAsync(GainView drawn) => _message = Outcomes.Describe(T, await Presses.Discard(drawn, drawn.Version)) ?? "";

    private async Task FindAgainAsync(GainView drawn) => _message = Outcomes.Describe(T, await Presses.FindAgain(drawn, drawn.Version)) ?? "";

    private static string Mark(GainState state) => state switch
    {
        GainState.Found => "○",
        GainState.Agreed => "◐",
        GainState.Used => "●",
        GainState.Confirmed => "✓",
        _ => "–",
    };

    private async Task TakeBackAsync(GainView drawn) => _message = Outcomes.Describe(T, await Presses.TakeBack(drawn, drawn.Version)) ?? "";
}
