namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>The texts of one's own account: names the resources beside this file.</summary>
internal sealed class ProfileTexts;
