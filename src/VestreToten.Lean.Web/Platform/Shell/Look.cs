using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>How a screen shows walls: light, dark, or as its own system does. It is the screen's choice, kept in a cookie there.</summary>
internal static class Look
{
    public const string Light = "light";

    public const string Dark = "dark";

    /// <summary>As the screen's system does: no cookie.</summary>
    public const string Own = "own";

    private const string Cookie = "utseende";

    /// <summary>In the order they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [Own, Light, Dark];

    /// <summary>What the screen has chosen.</summary>
    public static string Of(HttpContext context) => context.Request.Cookies[Cookie] switch { Light => Light, Dark => Dark, _ => Own };

    public static void Keep(HttpContext context, string look)
    {
        var cookie = new CookieOptions { Path = context.Request.CookiePath("/"), MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps };
        if (look == Own)
            context.Response.Cookies.Delete(Cookie, cookie);
        else
            context.Response.Cookies.Append(Cookie, look, cookie);
    }
}
