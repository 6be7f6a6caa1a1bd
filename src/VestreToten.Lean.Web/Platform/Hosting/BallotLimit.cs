using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>
/// The most ballots a round takes: a bound on what a flood can store, twice the most people that a meeting can have. It
/// asks neither the headcount, which may be typed wrong, nor an address, which a whole care home shares.
/// </summary>
internal sealed record BallotLimit(int Most)
{
    public const int Default = 2 * Headcount.Most;
}
