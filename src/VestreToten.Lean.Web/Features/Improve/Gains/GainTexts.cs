namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>The texts of gains: names the resources beside this file.</summary>
internal sealed class GainTexts;
