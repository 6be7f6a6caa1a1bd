namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The texts of the keys' page and of what programs are told: names the resources beside this file.</summary>
internal sealed class ApiTexts;
