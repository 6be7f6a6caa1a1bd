using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>Where a screen that waits to be paired keeps its secret and its code: sealed, in a cookie for that page alone.</summary>
internal sealed class PairingCookie(IDataProtectionProvider protection)
{
    public const string Name = "kobling";

    private const string Path = "/skjerm";

    /// <summary>Longer than a code works: it may be paired in its last second, and look a while later.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("pairing").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, PairingCode pairing) =>
        context.Response.Cookies.Append(Name, _seal.Protect($"{pairing.Secret}.{pairing.Code}", Lifetime), Options(context, Lifetime));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    /// <summary>What the screen has; null where it has nothing, or for too long.</summary>
    public PairingCode? Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: > 0 and < 1000 } sealedText)
            return null;
        try
        {
            return _seal.Unprotect(sealedText).Split('.') is [var secret, var code] ? new PairingCode(secret, code) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = context.Request.CookiePath(Path), MaxAge = lifetime,
    };
}
