namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>The texts of the letters and their pages: names the resources beside this file.</summary>
internal sealed class DigestTexts;
