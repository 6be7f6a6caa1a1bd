namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>The texts of service goals: names the resources beside this file.</summary>
internal sealed class ServiceGoalTexts;
