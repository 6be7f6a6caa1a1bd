using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// By what a visitor is known: by a sign-in, or as a paired screen. A sign-in comes first; when it is over, the screen is a screen
/// again. Programs are known by a key, which the sign-in's scheme sees to.
/// </summary>
internal static class VisitorScheme
{
    public const string Name = "Visitor";

    /// <summary>The sign-in's cookie.</summary>
    public const string SignInCookie = "tavle";

    public static void AddVisitors(this IServiceCollection services) => services
        .AddAuthentication(Name)
        .AddPolicyScheme(Name, null, options => options.ForwardDefaultSelector = context => IsWall(context.Request) ? WallHandler.SchemeName : IdentityConstants.ApplicationScheme)
        .AddScheme<AuthenticationSchemeOptions, WallHandler>(WallHandler.SchemeName, null);

    private static bool IsWall(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Authorization.Count == 0
        && !request.Cookies.ContainsKey(SignInCookie) && WallCookie.Read(request) is not null;
}
