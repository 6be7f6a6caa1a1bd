namespace VestreToten.Lean.Web.Features.Boards.Settings;

/// <summary>The texts of a board's settings: names the resources beside this file.</summary>
internal sealed class BoardSettingsTexts;
