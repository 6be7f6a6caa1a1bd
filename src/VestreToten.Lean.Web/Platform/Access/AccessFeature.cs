using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Platform.Access;

internal static class AccessFeature
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddVisitors();
        services.AddSingleton<AccessCheck>();
        services.AddSingleton<AuthorizedReads>();
        services.AddSingleton<RoleTitleQueries>();
        services.AddSingleton<WrongGuesses>();
        // An address that nobody has classified asks for a sign-in.
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Stands behind authentication: a paired screen opens what it may, and nothing else is there.</summary>
    public static void UseWallGate(this IApplicationBuilder app) => app.UseMiddleware<WallGate>();

    /// <summary>Stands behind authentication too.</summary>
    public static void UseSecondFactorGate(this IApplicationBuilder app) => app.UseMiddleware<SecondFactorGate>();

    /// <summary>Stands behind authentication too: a page without a circuit asks once for what its reader has been granted.</summary>
    public static void UsePageGrants(this IApplicationBuilder app) => app.Use((context, next) =>
        HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is not null
            ? PageGrants.DuringAsync(() => next(context))
            : next(context));

    /// <summary>Circuits are opened from this server's own pages alone; by default any origin may.</summary>
    public static void UseOriginCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor") || RequestOrigin.IsOwn(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
