namespace VestreToten.Lean.Web.Platform.Commands;

/// <summary>What is said of an outcome where a feature has no words of its own: names the resources beside this file.</summary>
internal sealed class OutcomeTexts;
