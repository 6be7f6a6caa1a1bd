using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>How Microsoft's handler is to talk to a provider.</summary>
internal static class OidcSetup
{
    /// <summary>How far a provider's clock may be from this one.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    /// <summary>How a token may be signed: by a key that the provider shows, never by a secret that others have too, never not at all.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void Set(OpenIdConnectOptions options, SignInProvider provider)
    {
        var settings = provider.Settings;
        options.Authority = settings.Authority.AbsoluteUri;
        // Only an authority on this machine is let through without (OidcSettings).
        options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        options.SignInScheme = IdentityConstants.ApplicationScheme;
        options.EventsType = typeof(OidcEvents);
        options.ResponseType = OpenIdConnectResponseType.Code;
        // Posted, the answer would come from another site, and cookies that such a post brings must be open to all sites.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = provider.Address + "/svar";
        options.RemoteSignOutPath = options.SignedOutCallbackPath = default;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes)
            options.Scope.Add(scope);
        options.MapInboundClaims = false;
        options.ClaimActions.Clear();
        if (options.GetClaimsFromUserInfoEndpoint = settings.ReadsUserInfo)
            options.ClaimActions.MapAll();
        options.BackchannelTimeout = TimeSpan.FromSeconds(8);
        options.RefreshInterval = TimeSpan.FromSeconds(10);
        options.TokenValidationParameters.ClockSkew = ClockSkew;
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy, cookie.IsEssential) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, true);
    }

    /// <summary>A key that a provider has taken back is good for nothing from then on.</summary>
    public static void Finish(OpenIdConnectOptions options)
    {
        if (options.ConfigurationManager is ConfigurationManager<OpenIdConnectConfiguration> manager)
            manager.UseLastKnownGoodConfiguration = false;
    }
}
