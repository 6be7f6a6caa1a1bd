using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Platform.Circuits;

internal static class CircuitsFeature
{
    private const string Address = "/_blazor";

    public static void AddCircuits(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton(settings.Circuits);
        services.AddSingleton<SessionStates>();
        services.AddSingleton<OpenCircuits>();
        services.AddRecurringJob<EndCircuits>(EndCircuits.Interval);
        services.AddScoped<LiveCircuit>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<LiveCircuit>());
    }

    /// <summary>Counts each WebSocket on its account, or its paired screen, and keeps the way to end it. Where there is no room: 503, and try again.</summary>
    public static void UseCircuitLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // The page says goodbye by the latter, and that makes room.
        if (!context.Request.Path.StartsWithSegments(Address, out var rest) || rest == "/disconnect"
            || Visitor.Read(context.User) is not { } visitor)
        {
            await next(context);
            return;
        }

        var open = context.RequestServices.GetRequiredService<OpenCircuits>();
        if (!IsWebSocket(context))
        {
            // The hub itself is met by a WebSocket or not at all: what the other ways of sending would leave there is nobody's.
            if (rest == "")
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            else if (open.HasRoom(visitor))
                await next(context);
            else
                Refuse(context.Response);
            return;
        }

        using var connection = open.TryConnect(visitor, context.Abort);
        if (connection is null)
            Refuse(context.Response);
        else
            await next(context);
    });

    /// <summary>
    /// The hub by WebSockets alone. The usual mapping, which comes with the pages, also offers long polling and server-sent events:
    /// these would neither be counted nor end with the session.
    /// </summary>
    public static void MapCircuits(this IEndpointRouteBuilder app) => app
        .MapBlazorHub(Address, hub => hub.Transports = HttpTransportType.WebSockets)
        .RequireAuthorization()
        .WithMetadata(new OpenToWallsAttribute())
        .Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = -1);

    // By HTTP/1.1 and by HTTP/2. The hub itself sets up the framework's own answer to this, further in.
    private static bool IsWebSocket(HttpContext context) =>
        string.Equals(context.Request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase)
        || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };

    private static void Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = "10";
    }
}
