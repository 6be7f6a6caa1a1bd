using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Accounts.Passkeys;

internal static class PasskeysFeature
{
    public static void AddPasskeys(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton<PasskeyChallenges>().AddSingleton<PasskeyOrigin>().AddSingleton<OwnPasskeys>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<PasskeyWork>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>>(sp => new ConfigureOptions<IdentityPasskeyOptions>(options =>
        {
            // Without the setting it is the host by which the browser has called.
            options.ServerDomain = settings.PublicUrl?.Host;
            options.ValidateOrigin = sp.GetRequiredService<PasskeyOrigin>().AllowsAsync;
            // It takes the place of two things: what somebody has, and what she knows or is.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        }));
    }

    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        // The endpoints check the form's token themselves: a stale tab gets a fresh form, not a bare 400.
        app.MapPost(PasskeySignIn.Address + "/valg", PasskeySignIn.OptionsAsync).AllowAnonymous().DisableAntiforgery();
        app.MapPost(PasskeySignIn.Address, PasskeySignIn.PostAsync).AllowAnonymous().DisableAntiforgery();
        app.MapPost(PasskeyInvitation.Address + "/valg", PasskeyInvitation.OptionsAsync).AllowAnonymous().DisableAntiforgery();
        app.MapPost(PasskeyInvitation.Address, PasskeyInvitation.PostAsync).AllowAnonymous().DisableAntiforgery();
        app.MapPost(OwnPasskeyEndpoints.Address + "/valg", OwnPasskeyEndpoints.OptionsAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost(OwnPasskeyEndpoints.Address, OwnPasskeyEndpoints.AddAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost(OwnPasskeyEndpoints.Address + "/endre", OwnPasskeyEndpoints.ChangeAsync).RequireAuthorization().DisableAntiforgery();
    }
}
