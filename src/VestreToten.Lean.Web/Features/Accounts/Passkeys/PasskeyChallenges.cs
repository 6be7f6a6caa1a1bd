using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using VestreToten.Lean.Web.Platform.Paths;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.Passkeys;

/// <summary>What a passkey is asked for: what is signed for one is worth nothing for another.</summary>
internal enum PasskeyPurpose
{
    SignIn,

    Add,

    Invitation,

    Confirm,
}

/// <summary>
/// Keeps what a browser's passkey was asked to sign: sealed, in a cookie, for five minutes. It is taken once: what has been signed
/// works for nobody who has copied it along with the cookie.
/// </summary>
internal sealed class PasskeyChallenges(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Cookie = "passnokkel";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("passkey challenge").ToTimeLimitedDataProtector();

    private readonly FailureBudget<string> _taken = new(time, failures: 1, Lifetime);

    public void Keep(HttpContext context, PasskeyPurpose purpose, string state) =>
        context.Response.Cookies.Append(Cookie, _seal.Protect($"{purpose:D} {state}", Lifetime), Options(context, Lifetime));

    /// <summary>What was kept; null where nothing was, for another purpose, too long ago, or where it has been taken.</summary>
    public string? Take(HttpContext context, PasskeyPurpose purpose)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 4000 } sealedText)
            return null;
        context.Response.Cookies.Delete(Cookie, Options(context, null));
        try
        {
            var kept = _seal.Unprotect(sealedText);
            var beginning = $"{purpose:D} ";
            return kept.StartsWith(beginning, StringComparison.Ordinal) && _taken.Spend(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(kept))))
                ? kept[beginning.Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = context.Request.CookiePath("/"), MaxAge = lifetime,
    };
}
