namespace VestreToten.Lean.Web.Features.Accounts.Recovery;

/// <summary>The texts for those who have forgotten their password: names the resources beside this file.</summary>
internal sealed class RecoveryTexts;
