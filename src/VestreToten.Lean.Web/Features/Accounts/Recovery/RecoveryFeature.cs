using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Accounts.Recovery;

internal static class RecoveryFeature
{
    public static void AddRecovery(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton<RecoveryRequests>();
        if (settings.Mail is not null)
            services.AddHostedService<SendRecovery>();
    }

    public static void MapRecovery(this IEndpointRouteBuilder app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(RecoveryEndpoints.Address, reads, RecoveryEndpoints.Show).AllowAnonymous();
        app.MapMethods(RecoveryEndpoints.Sent, reads, RecoveryEndpoints.ShowSent).AllowAnonymous();
        // The endpoint checks the form's token itself: a stale tab gets a fresh form with what was typed.
        app.MapPost(RecoveryEndpoints.Address, RecoveryEndpoints.PostAsync).AllowAnonymous().DisableAntiforgery();
    }
}
