using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>Somebody who has shown the password and is to show a code.</summary>
/// <param name="AccountId">Whose password.</param>
/// <param name="Stamp">The account's stamp at that moment: another password makes it worth nothing.</param>
/// <param name="ReturnUrl">Where to go afterwards.</param>
internal sealed record HalfSignedIn(int AccountId, string Stamp, string ReturnUrl);

/// <summary>Keeps that the password was right while the code is typed: sealed, in a cookie for that page alone.</summary>
internal sealed class PendingSignIn(IDataProtectionProvider protection)
{
    /// <summary>The page that asks for the code.</summary>
    public const string Address = "/logg-inn/kode";

    private const string Cookie = "halvveis";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("half signed in").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, Account account, string returnUrl) => context.Response.Cookies.Append(
        Cookie, _seal.Protect(JsonSerializer.Serialize(new HalfSignedIn(account.Id, account.SecurityStamp ?? "", returnUrl)), Lifetime), Options(context, Lifetime));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context, null));

    /// <summary>Who has shown a password; null where nobody has, or too long ago.</summary>
    public HalfSignedIn? Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 4000 } sealedText)
            return null;
        try
        {
            return JsonSerializer.Deserialize<HalfSignedIn>(_seal.Unprotect(sealedText));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = context.Request.CookiePath(Address), MaxAge = lifetime,
    };
}
