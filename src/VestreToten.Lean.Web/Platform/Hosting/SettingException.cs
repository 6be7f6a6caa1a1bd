namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>A wrong setting: stops the start with one line that names it.</summary>
internal sealed class SettingException(string setting, string failure) : Exception($"{setting}: {failure}");
