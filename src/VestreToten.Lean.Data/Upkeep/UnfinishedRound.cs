using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Data.Upkeep;

/// <summary>A round that has not been shredded yet.</summary>
/// <param name="Id">The round.</param>
/// <param name="State">How far it has come.</param>
/// <param name="KeyName">Its key file.</param>
/// <param name="Day">The day of its meeting.</param>
public sealed record UnfinishedRound(int Id, RoundState State, string KeyName, DateOnly Day);
