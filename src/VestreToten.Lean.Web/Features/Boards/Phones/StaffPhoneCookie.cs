using Microsoft.AspNetCore.Http;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>
/// The cookie by which a phone that has joined is known. It is sent to its own pages alone, and so never with a ballot. Lax, so that
/// a phone which comes through a link is the same phone; a form from another site comes without it.
/// </summary>
internal static class StaffPhoneCookie
{
    public const string Name = "min-tavle";

    private static readonly string[] Paths = [MyBoardAddress.Path, MyBoardAddress.JoinPath];

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>The secret that a request brings; null where it brings none.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Name] is { } secret && WallSecret.CanBe(secret) ? secret : null;

    public static void Give(HttpContext context, string secret) => Array.ForEach(Paths, path => context.Response.Cookies.Append(Name, secret, Options(context, path, Lifetime)));

    public static void Forget(HttpContext context) => Array.ForEach(Paths, path => context.Response.Cookies.Delete(Name, Options(context, path, null)));

    private static CookieOptions Options(HttpContext context, string path, TimeSpan? lifetime) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = context.Request.CookiePath(path), MaxAge = lifetime, IsEssential = true,
    };
}
