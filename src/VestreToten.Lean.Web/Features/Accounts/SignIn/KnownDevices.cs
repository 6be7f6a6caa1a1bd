using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// A browser that has signed in keeps a sealed cookie that says to which accounts, as a hash, and nothing else. It opens
/// nothing: the password is asked for as before. It only keeps what others try elsewhere from counting against this browser.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection)
{
    public const string Cookie = "kjent";

    /// <summary>A shared machine has more than one user; the one who has been away the longest is forgotten.</summary>
    private const int MaxAccounts = 8;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("known device").ToTimeLimitedDataProtector();

    /// <summary>The device where it is known to the account, else the address that the request came from.</summary>
    public TryPlace PlaceOf(HttpContext context, string email) =>
        Read(context.Request) is [var id, .. var accounts] && accounts.Contains(Mark(email))
            ? TryPlace.Device(id)
            : TryPlace.Address(context.Connection.RemoteIpAddress);

    /// <summary>The right password was typed here.</summary>
    public void Remember(HttpContext context, string email)
    {
        var (id, accounts) = Read(context.Request) is [var known, .. var before]
            ? (known, before) : (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), []);
        var kept = accounts.Prepend(Mark(email)).Distinct().Take(MaxAccounts);
        context.Response.Cookies.Append(Cookie, _seal.Protect(string.Join('.', kept.Prepend(id)), Lifetime), new CookieOptions
        {
            HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = context.Request.CookiePath("/logg-inn"), MaxAge = Lifetime,
        });
    }

    private string[] Read(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { Length: > 0 and < 1000 } sealedText)
            return [];
        try
        {
            return _seal.Unprotect(sealedText).Split('.');
        }
        catch (CryptographicException)
        {
            // Made up, too old, or from before the keys were lost: a browser like any other.
            return [];
        }
    }

    private static string Mark(string email) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(EmailAddress.Key(email) ?? "")).AsSpan(0, 9));
}
