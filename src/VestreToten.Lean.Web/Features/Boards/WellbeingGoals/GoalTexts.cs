namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>The texts of the step Mål: names the resources beside this file.</summary>
internal sealed class GoalTexts;
