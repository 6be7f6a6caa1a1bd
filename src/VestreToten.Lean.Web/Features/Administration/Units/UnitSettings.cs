namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>What an administrator sets of a unit.</summary>
/// <param name="Name">As typed, tidied.</param>
/// <param name="Slug">Its name in addresses; empty for one made from the name.</param>
/// <param name="ParentId">The unit above; null at the kommune.</param>
/// <param name="Staff">How many work there; 0 where that is not known.</param>
/// <param name="HasBoard">Whether it has an improvement board.</param>
/// <param name="Day">The day of the weekly meeting; of a unit without a board what is proposed.</param>
/// <param name="Time">Its hour, on a Norwegian clock.</param>
public sealed record UnitSettings(string Name, string Slug, int? ParentId, int Staff, bool HasBoard, DayOfWeek Day, TimeOnly Time)
{
    /// <summary>What the kommune itself calls it in its own systems; empty where that is not known.</summary>
    public string ExternalId { get; init; } = "";
}
