namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>What a unit has that goes on elsewhere when it is merged.</summary>
/// <param name="People">How many have a role there.</param>
/// <param name="OpenCards">How many improvements are open.</param>
public sealed record UnitContents(int People, int OpenCards);
