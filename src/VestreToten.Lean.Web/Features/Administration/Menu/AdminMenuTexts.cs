namespace VestreToten.Lean.Web.Features.Administration.Menu;

/// <summary>The words of administration's menu: names the resources beside this file.</summary>
internal sealed class AdminMenuTexts;
