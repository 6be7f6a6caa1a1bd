using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Domain.Disclosure;

/// <summary>Boards that show together in one week, one or several. No board is in two groups.</summary>
/// <param name="Boards">The units whose boards they are.</param>
/// <param name="Colours">Their balls together, as they may leave the units.</param>
/// <param name="Ballots">Their ballots together.</param>
internal sealed record ShownGroup(IReadOnlyList<int> Boards, BallCount Colours, int Ballots);
