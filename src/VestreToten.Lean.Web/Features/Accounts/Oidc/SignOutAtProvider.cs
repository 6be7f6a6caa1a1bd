using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>The way to sign out at the provider too (OpenID Connect RP-Initiated Logout 1.0).</summary>
internal sealed class SignOutAtProvider(SignInProviders providers, AskProvider ask, LeanSettings lean) : ISignOutBeyond
{
    public async Task<(string Provider, string Address)?> FindAsync(HttpContext context, AuthenticationProperties? signedIn)
    {
        if (ProviderCookie.Read(signedIn) is not { } kept || providers.All.FirstOrDefault(p => p.Scheme == kept.Scheme) is not { } provider)
            return null;
        try
        {
            if ((await ask.SettingsOfAsync(provider, context.RequestAborted)).EndSessionEndpoint is not { Length: > 0 } endpoint)
                return null;
            var here = lean.PublicUrl?.AbsoluteUri ?? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/";
            var message = new OpenIdConnectMessage
            {
                IssuerAddress = endpoint, ClientId = provider.Settings.ClientId, IdTokenHint = kept.IdToken,
                PostLogoutRedirectUri = new Uri(new Uri(here), provider.Address.TrimStart('/') + "/ut").AbsoluteUri,
            };
            return (provider.Name, message.CreateLogoutRequestUrl());
        }
        catch (Exception e) when (AskProvider.IsUnreachable(e, context.RequestAborted))
        {
            // Signed out here they are all the same.
            ask.Note(provider, answers: false);
            return null;
        }
    }
}
