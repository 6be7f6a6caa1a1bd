using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>A board that shows by itself in one week, or boards that only show together. No board is in two of them.</summary>
/// <param name="Boards">The units whose boards they are.</param>
/// <param name="Colours">Their balls as they may leave the units: for one board the sum of its vases as published.</param>
/// <param name="Ballots">Their ballots together.</param>
internal sealed record ShownBoards(IReadOnlyList<int> Boards, BallCount Colours, int Ballots);
