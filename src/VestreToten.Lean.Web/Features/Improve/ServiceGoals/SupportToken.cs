using System.Security.Cryptography;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>
/// What a phone carries so that it supports a proposal once: random bytes in a cookie of the phones' branch, given with the
/// first support. Only marks made of it are stored, unlike for each goal.
/// </summary>
internal static class SupportToken
{
    private const string Cookie = "stotte";

    /// <summary>The phone's token, or null where it has none that can be read.</summary>
    public static byte[]? Read(HttpRequest request)
    {
        var token = new byte[SupportMark.Length];
        return request.Cookies[Cookie] is { Length: < 40 } text && PhoneToken.TryDecode(text, token) ? token : null;
    }

    /// <summary>The phone's token, made where it has none.</summary>
    public static byte[] ReadOrGive(HttpContext context)
    {
        if (Read(context.Request) is { } known)
            return known;
        var token = RandomNumberGenerator.GetBytes(SupportMark.Length);
        context.Response.Cookies.Append(Cookie, System.Buffers.Text.Base64Url.EncodeToString(token), new CookieOptions
        {
            HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = context.Request.CookiePath("/i"), MaxAge = TimeSpan.FromDays(400),
        });
        return token;
    }
}
