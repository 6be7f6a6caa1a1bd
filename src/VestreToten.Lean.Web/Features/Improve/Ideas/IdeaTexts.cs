namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>The texts of suggestions from phones: names the resources beside this file.</summary>
internal sealed class IdeaTexts;
