namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>A wrong setting: stops the start with one line that names it.</summary>
internal sealed class SettingFault(string setting, string trouble) : Exception($"{setting}: {trouble}");
