using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// The cookie by which a paired screen is known. It lasts as long as browsers keep any cookie, and is given anew with each page,
/// so a screen that is in use is never logged out.
/// </summary>
internal static class WallCookie
{
    public const string Name = "skjerm";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>The secret that a request brings; null where it brings none.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Name] is { } secret && WallSecret.CanBe(secret) ? secret : null;

    public static void Give(HttpContext context, string secret) => context.Response.Cookies.Append(Name, secret, new CookieOptions
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = context.Request.CookiePath("/"), MaxAge = Lifetime, IsEssential = true,
    });
}
