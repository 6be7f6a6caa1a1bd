namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>The texts of invitations and of new passwords: names the resources beside this file.</summary>
internal sealed class LinkTexts;
