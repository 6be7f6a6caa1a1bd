namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>The texts of escalations (løft): names the resources beside this file.</summary>
internal sealed class EscalationTexts;
