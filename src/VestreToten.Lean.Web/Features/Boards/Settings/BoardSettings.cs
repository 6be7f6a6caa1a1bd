namespace VestreToten.Lean.Web.Features.Boards.Settings;

/// <summary>What a leader sets of the own board and unit.</summary>
/// <param name="Day">The day of the weekly meeting, Monday to Friday.</param>
/// <param name="Time">Its hour, on a Norwegian clock.</param>
/// <param name="Staff">How many work in the unit: what a meeting's headcount starts from.</param>
public sealed record BoardSettings(DayOfWeek Day, TimeOnly Time, int Staff);
