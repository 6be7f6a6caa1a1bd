namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>What programs are told: names the resources beside this file.</summary>
internal sealed class ApiTexts;
