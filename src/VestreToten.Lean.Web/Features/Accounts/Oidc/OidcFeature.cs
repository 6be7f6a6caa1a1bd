using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Jobs;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

internal static class OidcFeature
{
    public static void AddOidc(this IServiceCollection services, LeanSettings settings)
    {
        // A key that a provider has just begun to use is fetched before the token is judged, not after.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);
        var providers = new SignInProviders(settings.Oidc);
        services.AddSingleton(providers).AddSingleton<ErrandCookie>().AddSingleton<FollowRules>().AddSingleton<EnterByProvider>().AddSingleton<LastClaims>();
        services.AddSingleton<ProviderEntrance>().AddSingleton<LinkedLogins>().AddSingleton<OwnConsent>().AddSingleton<UnlinkLogin>();
        services.AddSingleton<EndByProvider>().AddSingleton<ISignOutBeyond, SignOutAtProvider>().AddSingleton<AskProvider>().AddScoped<OidcEvents>();
        if (providers.All.Count == 0)
            return;
        services.AddRecurringJob<AskProvider>(AskProvider.Interval);
        var authentication = services.AddAuthentication();
        foreach (var provider in providers.All)
        {
            authentication.AddOpenIdConnect(provider.Scheme, provider.Name, options => OidcSetup.Set(options, provider));
            services.PostConfigure<OpenIdConnectOptions>(provider.Scheme, OidcSetup.Finish);
        }
    }

    public static void MapOidc(this IEndpointRouteBuilder app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapGet("/logg-inn/{provider}", OidcEndpoints.StartAsync).AllowAnonymous();
        app.MapGet("/logg-inn/{provider}/videre", OidcEndpoints.GoOnAsync).AllowAnonymous();
        app.MapGet("/logg-inn/{provider}/ut", LogoutEndpoints.Return).AllowAnonymous();
        // No browser's form: the token that is posted is signed.
        app.MapPost("/logg-inn/{provider}/utlogging", LogoutEndpoints.BackChannelAsync).AllowAnonymous().DisableAntiforgery();
        app.MapMethods(LinkedEndpoints.Address, reads, LinkedEndpoints.ShowAsync).RequireAuthorization();
        // The endpoint checks the form's token itself: a stale tab gets a fresh form, not a bare 400.
        app.MapPost(LinkedEndpoints.Address, LinkedEndpoints.PostAsync).RequireAuthorization().DisableAntiforgery();
    }
}
