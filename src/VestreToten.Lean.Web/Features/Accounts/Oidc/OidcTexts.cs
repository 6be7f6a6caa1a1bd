namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>The texts of signing in by a provider: names the resources beside this file.</summary>
internal sealed class OidcTexts;
