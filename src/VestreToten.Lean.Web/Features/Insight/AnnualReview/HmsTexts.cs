namespace VestreToten.Lean.Web.Features.Insight.AnnualReview;

/// <summary>The texts of the yearly review: names the resources beside this file.</summary>
internal sealed class HmsTexts;
