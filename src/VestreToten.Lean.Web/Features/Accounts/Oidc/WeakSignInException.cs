namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>A provider has let somebody in by less than the settings ask for.</summary>
internal sealed class WeakSignInException() : Exception("The sign-in is weaker than the settings ask for.");
