using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Web.Features.Accounts.TwoFactor;

internal static class TwoFactorFeature
{
    public static void AddTwoFactor(this IServiceCollection services) =>
        services.AddSingleton<AppSecrets>().AddSingleton<CheckCode>().AddSingleton<OwnApp>();

    public static void MapTwoFactor(this IEndpointRouteBuilder app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(PendingSignIn.Address, reads, CodeEndpoints.Show).AllowAnonymous();
        app.MapMethods(AppEndpoints.Address, reads, AppEndpoints.ShowAsync).RequireAuthorization();
        // The endpoints check the form's token themselves: a stale tab gets a fresh form, not a bare 400.
        app.MapPost(PendingSignIn.Address, CodeEndpoints.PostAsync).AllowAnonymous().DisableAntiforgery();
        app.MapPost(AppEndpoints.Address, AppEndpoints.PostAsync).RequireAuthorization().DisableAntiforgery();
    }
}
