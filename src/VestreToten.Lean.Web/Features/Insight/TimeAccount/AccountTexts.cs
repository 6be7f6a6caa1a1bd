namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>The texts of the account of time: names the resources beside this file.</summary>
internal sealed class AccountTexts;
