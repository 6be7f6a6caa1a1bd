namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>The words inside MudBlazor's components, by its own keys: names the resources beside this file.</summary>
internal sealed class ComponentTexts;
