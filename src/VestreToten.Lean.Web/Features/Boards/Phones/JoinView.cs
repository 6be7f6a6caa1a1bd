namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>What a phone is asked before it joins.</summary>
/// <param name="Key">The key in the address.</param>
/// <param name="UnitName">Whose board it is.</param>
/// <param name="HasJoined">Whether the phone has joined it already.</param>
/// <param name="LeavesUnit">The unit whose board it has now, and loses; null where it has none.</param>
public sealed record JoinView(string Key, string UnitName, bool HasJoined, string? LeavesUnit);
