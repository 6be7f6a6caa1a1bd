using MudBlazor.Services;

namespace VestreToten.Lean.Web.Shell;

internal static class ShellFeature
{
    public static void AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(circuit =>
        {
            // A wall that lost its network for a while finds its circuit again.
            circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
            circuit.DisconnectedCircuitMaxRetained = 200;
        });
        services.AddMudServices();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "skjema";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    public static void MapShell(this IEndpointRouteBuilder app)
    {
        app.MapRazorComponents<App>()
            // Compression more than doubles a circuit's memory (docs/decisions/0002), and frames are small.
            .AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true)
            .RequireAuthorization();
        // The usual pattern leaves out what looks like a file: a stranger would be asked to sign in for /appsettings.json.
        app.MapFallback("{**path}", () => Results.StatusCode(StatusCodes.Status404NotFound)).AllowAnonymous();
    }
}
