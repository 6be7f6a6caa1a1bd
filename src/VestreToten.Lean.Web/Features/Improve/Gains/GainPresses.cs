using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>What can be done with a gain of a list. Each is given the version that was seen.</summary>
public sealed record GainPresses
{
    public required Func<GainView, int, GainInput, Task<Outcome<GainFault>>> Change { get; init; }

    public required Func<GainView, int, GainAgreement, Task<Outcome<GainFault>>> Agree { get; init; }

    public required Func<GainView, int, DateOnly, Task<Outcome<GainFault>>> Realise { get; init; }

    public required Func<GainView, int, string, Task<Outcome<GainFault>>> Lapse { get; init; }

    public required Func<GainView, int, Task<Outcome<GainFault>>> TakeBack { get; init; }

    public required Func<GainView, int, Task<Outcome<GainFault>>> FindAgain { get; init; }

    public required Func<GainView, int, Task<Outcome<GainFault>>> Discard { get; init; }
}
