namespace VestreToten.Lean.Web.Features.Administration.Settings;

/// <summary>The texts of the kommune's settings: names the resources beside this file.</summary>
internal sealed class SettingsTexts;
