using System.Globalization;
using Microsoft.AspNetCore.Localization;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Platform.Localization;

/// <summary>The cookie that keeps the language that was chosen for a browser.</summary>
internal static class LanguageCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>The language that a request brings; null where it brings none that there is.</summary>
    public static CultureInfo? Read(HttpRequest request) =>
        request.Cookies[CookieRequestCultureProvider.DefaultCookieName] is { } kept
            ? Cultures.Find(CookieRequestCultureProvider.ParseCookieValue(kept)?.UICultures.FirstOrDefault().Value)
            : null;

    public static void Give(HttpContext context, CultureInfo culture) => context.Response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
        new CookieOptions
        {
            Path = context.Request.CookiePath("/"), MaxAge = Lifetime, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps,
        });
}
