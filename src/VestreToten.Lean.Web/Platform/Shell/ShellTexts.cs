namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>The texts of the pages' frame: names the resources beside this file.</summary>
internal sealed class ShellTexts;
