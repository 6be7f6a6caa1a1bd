namespace VestreToten.Lean.Web.Features.Administration.Audit;

/// <summary>The texts of the audit log: names the resources beside this file.</summary>
internal sealed class AuditTexts;
