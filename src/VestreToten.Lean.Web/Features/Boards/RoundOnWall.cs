using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>A round as the screens follow it.</summary>
/// <param name="Ballots">How many ballots, never a colour before the reveal; null where the live count is not for this reader.</param>
/// <param name="Code">The join code while it is open, to those who see the live count.</param>
/// <param name="IsOverfull">More ballots than people present: as it stands while it is open, and as it stood at the close ever after.</param>
/// <param name="Vases">Its goals as they were when it opened; none where the live count is not for this reader.</param>
public sealed record RoundOnWall(int Id, RoundState State, int? Ballots, string? Code, bool IsOverfull, IReadOnlyList<VaseOnWall> Vases)
{
    /// <summary>It takes ballots by printed slips alone.</summary>
    public bool IsSlipsOnly { get; init; }

    /// <summary>How many were present when it was closed; null before, and where it is not known.</summary>
    public int? Headcount { get; init; }

    /// <summary>Its colours have been shown, also where the result has been voided since.</summary>
    public bool WasRevealed { get; init; }

    /// <summary>Why its result was thrown away; null where it stands.</summary>
    public RoundVoidReason? VoidReason { get; init; }

    /// <summary>Counted, but with too few ballots to show colours.</summary>
    public bool IsTooSmall => State is RoundState.Closed or RoundState.Shredded && Vases.All(v => v is { Colours: null, IsWithheld: false });

    /// <summary>Counted, and none of its colours have ever been shown: another may take its place.</summary>
    public bool MayBeRepeated => State is RoundState.Closed or RoundState.Shredded && !WasRevealed && Vases.All(v => v.Colours is null);

    /// <summary>The colours are there to be seen.</summary>
    public bool IsRevealed => Vases.Any(v => v.Colours is not null);
}
