using Microsoft.AspNetCore.CookiePolicy;
using MudBlazor;
using MudBlazor.Services;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Shell;

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
        services.AddDeskComponents();
        services.AddCascadingAuthenticationState();
        services.AddCompression();
        services.AddHttpContextAccessor();
        services.AddSingleton<FaultAnswer>();
        services.AddScoped<FirstDrawing>();
        services.AddSingleton(sp => new PublicAddress(sp.GetRequiredService<LeanSettings>().PublicUrl));
        services.AddAntiforgery(options =>
        {
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.Name = "skjema";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>MudBlazor in our three languages, English too: its own English says things in other words than the pages.</summary>
    public static void AddDeskComponents(this IServiceCollection services)
    {
        services.AddMudServices();
        services.AddTransient<MudLocalizer, ComponentWords>();
        services.AddLocalizationInterceptor(sp =>
            new DefaultLocalizationInterceptor(sp.GetRequiredService<ILoggerFactory>(), sp.GetRequiredService<MudLocalizer>()) { IgnoreDefaultEnglish = true });
    }

    /// <summary>Stands around everything: an exception from anywhere becomes an answer.</summary>
    public static void UseFaultPages(this IApplicationBuilder app) => app.UseMiddleware<FaultPageMiddleware>();

    /// <summary>Takes off the path that the program lies under behind a proxy, where there is one.</summary>
    public static void UsePathOfProxy(this IApplicationBuilder app, LeanSettings settings)
    {
        if (settings.PathBase.Length > 0)
            app.UseMiddleware<PathBaseMiddleware>();
    }

    public static void UseOwnHosts(this IApplicationBuilder app) => app.UseMiddleware<OwnHostMiddleware>();

    /// <summary>A status without a body gets the words that belong to it: 404 alike for everything.</summary>
    public static void UseStatusWords(this IApplicationBuilder app)
    {
        var answer = app.ApplicationServices.GetRequiredService<FaultAnswer>();
        app.UseStatusCodePages(context => answer.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    /// <summary>No cookie, of ours or of a package, goes over https without <c>Secure</c>, or to scripts at all.</summary>
    public static void UseGuardedCookies(this IApplicationBuilder app) => app.UseCookiePolicy(new CookiePolicyOptions
    {
        Secure = CookieSecurePolicy.SameAsRequest, HttpOnly = HttpOnlyPolicy.Always, MinimumSameSitePolicy = SameSiteMode.Lax,
    });

    public static void MapShell(this IEndpointRouteBuilder app)
    {
        app.MapLook();
        app.MapRazorComponents<App>()
            // Compression more than doubles a circuit's memory (docs/decisions/0002), and frames are small.
            .AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true)
            .RequireAuthorization();
        // The usual pattern leaves out what looks like a file: a stranger would be asked to sign in for /appsettings.json. The compiler, given a
        // handler to bind, takes that pattern: this one binds nothing.
        app.MapFallback("{**path}", static context => TypedResults.StatusCode(StatusCodes.Status404NotFound).ExecuteAsync(context)).AllowAnonymous();
    }
}
