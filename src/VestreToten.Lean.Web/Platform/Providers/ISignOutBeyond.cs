using Microsoft.AspNetCore.Authentication;

namespace VestreToten.Lean.Web.Platform.Providers;

/// <summary>Where somebody goes on to, who has signed out here, to be signed out where they came in by.</summary>
internal interface ISignOutBeyond
{
    /// <summary>The provider's name and its address for that; null for whoever came in by password, or where the provider has none.</summary>
    Task<(string Provider, string Address)?> FindAsync(HttpContext context, AuthenticationProperties? signedIn);
}
