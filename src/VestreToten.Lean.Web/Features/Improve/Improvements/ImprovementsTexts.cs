namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The texts of the improvements: names the resources beside this file.</summary>
internal sealed class ImprovementsTexts;
