namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>The texts of zones and their rounds: names the resources beside this file.</summary>
internal sealed class FiveSTexts;
