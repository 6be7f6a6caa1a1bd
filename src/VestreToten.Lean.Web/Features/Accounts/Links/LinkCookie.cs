using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>
/// Where a link's secret is while its form is filled in: sealed, in a cookie for that form alone. So it stands in no address
/// that stays, in no history and in no picture of the screen.
/// </summary>
internal sealed class LinkCookie(IDataProtectionProvider protection)
{
    private const string Name = "lenke";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("account link").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, AccountLinkKind kind, string secret) =>
        context.Response.Cookies.Append(Name, _seal.Protect(secret, Lifetime), Options(context, kind, Lifetime));

    public static void Forget(HttpContext context, AccountLinkKind kind) => context.Response.Cookies.Delete(Name, Options(context, kind, null));

    /// <summary>The secret; null where there is none, or the form has been open for too long.</summary>
    public string? Read(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 and < 1000 } sealedText)
            return null;
        try
        {
            return _seal.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Lax: the link is pressed in a mail program, and the redirect that follows counts as coming from there.
    private static CookieOptions Options(HttpContext context, AccountLinkKind kind, TimeSpan? lifetime) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = context.Request.CookiePath("/" + AccountLinks.Path(kind)), MaxAge = lifetime,
    };
}
