using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Meetings.MyBoard;

/// <summary>
/// Which suggestions are the owner's own: the keys of their receipts, in this browser alone. The server joins no phone to what it has
/// sent in.
/// </summary>
internal static class FollowCookie
{
    public const string Name = "mine-forslag";

    /// <summary>How many are kept: the newest.</summary>
    public const int Max = 8;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    public static IReadOnlyList<string> Read(HttpRequest request) =>
        request.Cookies[Name] is { Length: < 400 } text ? [.. text.Split('.').Select(FollowKey.Read).OfType<string>().Distinct().Take(Max)] : [];

    public static void Add(HttpContext context, string key) => context.Response.Cookies.Append(
        Name, string.Join('.', Read(context.Request).Where(k => k != key).Prepend(key).Take(Max)), Options(context, Lifetime));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = context.Request.CookiePath(MyBoardAddress.Path), MaxAge = lifetime, IsEssential = true,
    };
}
