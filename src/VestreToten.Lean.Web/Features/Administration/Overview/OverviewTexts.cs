namespace VestreToten.Lean.Web.Features.Administration.Overview;

/// <summary>The texts of administration's first page: names the resources beside this file.</summary>
internal sealed class OverviewTexts;
