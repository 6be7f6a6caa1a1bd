namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>The texts of trends: names the resources beside this file.</summary>
internal sealed class TrendsTexts;
