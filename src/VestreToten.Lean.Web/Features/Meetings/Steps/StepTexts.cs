namespace VestreToten.Lean.Web.Features.Meetings.Steps;

/// <summary>The texts of the steps on improvements: names the resources beside this file.</summary>
internal sealed class StepTexts;
