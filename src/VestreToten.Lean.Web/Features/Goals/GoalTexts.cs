namespace VestreToten.Lean.Web.Features.Goals;

/// <summary>The texts of the step Mål: names the resources beside this file.</summary>
internal sealed class GoalTexts;
