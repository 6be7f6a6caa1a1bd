using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Meetings.Vases;

/// <summary>
/// A glass vase on its birch shelf with the balls of one goal in it: grey while they are secret, coloured when revealed.
/// It is as wide as its container.
/// </summary>
public sealed partial class VaseView
{
    private IReadOnlyList<VaseBall> _balls = [];
    private Shown? _shown;
    private bool _changed;
    private int _atRest;

    /// <summary>The goal's number on the shelf, from 1. It also decides how the balls pile up.</summary>
    [Parameter, EditorRequired]
    public required int Number { get; set; }

    /// <summary>The goal: the vase's name where there is no description.</summary>
    [Parameter, EditorRequired]
    public required string GoalText { get; set; }

    /// <summary>How many balls lie in the vase.</summary>
    [Parameter, EditorRequired]
    public required int Balls { get; set; }

    /// <summary>People at the meeting: the vase has room for a ball from each.</summary>
    [Parameter, EditorRequired]
    public required int Headcount { get; set; }

    /// <summary>The colours once they are shown; null while the balls are grey.</summary>
    [Parameter]
    public BallCount? Revealed { get; set; }

    /// <summary>The round's seed: decides which ball gets which colour.</summary>
    [Parameter, EditorRequired]
    public required long Seed { get; set; }

    /// <summary>Whether this screen saw the grey balls, so that they turn before its eyes.</summary>
    [Parameter]
    public bool Animate { get; set; }

    /// <summary>What tests find the vase by.</summary>
    [Parameter, EditorRequired]
    public required string TestId { get; set; }

    /// <summary>The vase in words, translated: its alternative text.</summary>
    [Parameter, EditorRequired]
    public required string Description { get; set; }

    private string Label => string.IsNullOrEmpty(Description) ? GoalText : Description;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var now = new Shown(Number, GoalText, Balls, Headcount, Revealed, Seed, Animate, TestId, Description);
        _changed = now != _shown;
        if (!_changed)
            return;

        // Only a ball that comes while this screen looks on drops; a new round starts again from an empty vase.
        _atRest = Math.Min(_shown is null ? Balls : _atRest, Balls);
        _shown = now;
        _balls = VaseBall.Fill(Number, Revealed?.Total ?? Balls, Headcount, _atRest, Revealed, Seed, Animate);
    }

    /// <inheritdoc />
    protected override bool ShouldRender() => _changed;

    private sealed record Shown(int Number, string GoalText, int Balls, int Headcount, BallCount? Revealed, long Seed,
        bool Animate, string TestId, string Description);
}
