namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>The texts of files that are taken out: names the resources beside this file.</summary>
internal sealed class ExportTexts;
