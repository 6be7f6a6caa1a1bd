using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>Why a figure has no colours. The reason follows from who voted, never from what they voted.</summary>
public enum HiddenReason
{
    NoBallots = 1,

    /// <summary>Too few voted, and nothing to put them together with.</summary>
    TooFew = 2,
}

/// <summary>Tells why a figure is hidden.</summary>
public static class HiddenReasons
{
    /// <summary>Why there are no colours; null where there are.</summary>
    public static HiddenReason? Of(BallCount? colours, int ballots) =>
        colours is not null ? null : ballots == 0 ? HiddenReason.NoBallots : HiddenReason.TooFew;
}
