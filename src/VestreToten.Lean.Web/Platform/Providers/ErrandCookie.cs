using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Platform.Providers;

/// <summary>
/// An errand between the form that was pressed and the way to the provider, sealed in a cookie of that browser. A form's answer may
/// not redirect to another site (<c>form-action</c>), so a page stands between; and in an address it could be given to somebody else.
/// </summary>
internal sealed class ErrandCookie(IDataProtectionProvider protection)
{
    private const string Name = "aerend";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("sign-in errand").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, SignInProvider provider, Errand errand) => context.Response.Cookies.Append(
        Name, _seal.Protect(Convert.ToBase64String(PropertiesSerializer.Default.Serialize(errand.ToProperties())), Lifetime), Options(context, provider, Lifetime));

    /// <summary>The errand, once; null where there is none.</summary>
    public Errand? Take(HttpContext context, SignInProvider provider)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 and < 4000 } sealedText)
            return null;
        context.Response.Cookies.Delete(Name, Options(context, provider, null));
        try
        {
            return Errand.Read(PropertiesSerializer.Default.Deserialize(Convert.FromBase64String(_seal.Unprotect(sealedText))));
        }
        catch (CryptographicException)
        {
            // Made up, too old, or from before the keys were lost.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, SignInProvider provider, TimeSpan? lifetime) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = context.Request.CookiePath(provider.Address), MaxAge = lifetime,
    };
}
