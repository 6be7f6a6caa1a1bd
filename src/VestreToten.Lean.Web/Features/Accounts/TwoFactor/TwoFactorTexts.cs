namespace VestreToten.Lean.Web.Features.Accounts.TwoFactor;

/// <summary>The texts around the app that makes codes: names the resources beside this file.</summary>
internal sealed class TwoFactorTexts;
