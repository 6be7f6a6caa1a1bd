namespace VestreToten.Lean.Web.Features.Administration.SignInRules;

/// <summary>The texts of the rules by which people get roles when they sign in: names the resources beside this file.</summary>
internal sealed class RulesTexts;
