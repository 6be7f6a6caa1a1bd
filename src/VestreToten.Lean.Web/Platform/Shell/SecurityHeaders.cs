namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// What every answer carries. MudBlazor's theme is an inline style element, so desks allow those. Vases, bars and charts need
/// style attributes, and these do no more than place and colour what they stand on. Phones need neither.
/// </summary>
internal static class SecurityHeaders
{
    private const string PlainPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // A photo that has been chosen is shown from the phone's own memory.
    private const string PhonePolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    private const string Scripted =
        "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; object-src 'none'; style-src 'self'";

    private const string ScriptedPolicy = Scripted + "; style-src-attr 'unsafe-inline'";

    private const string DeskPolicy = Scripted + " 'unsafe-inline'";

    /// <summary>Pages whose forms bring no antiforgery token: ballots, and what a staff phone sends.</summary>
    private static readonly PathString[] AskedWhereFrom = ["/s", "/i", "/min-tavle", "/bli-med"];

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Set(context);
        context.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            // Whoever comes to the screen next must not find the page in the browser's memory, nor be sent where it was sent.
            if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
                || response.StatusCode is >= 300 and < 400 and not StatusCodes.Status304NotModified)
                response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    /// <summary>The headers of a page without a circuit; again where an exception has cleared them.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PlainPolicy;
        headers.XContentTypeOptions = "nosniff";
        // With "no-referrer" a browser sends a page's own forms with "Origin: null", and a phone's form is asked where it comes from.
        headers["Referrer-Policy"] = AskedWhereFrom.Any(prefix => context.Request.Path.StartsWithSegments(prefix)) ? "same-origin" : "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        // Under a path the host is others' too, and what it promises is the proxy's to say.
        if (context.Request.IsHttps && !context.Request.PathBase.HasValue)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }

    /// <summary>Lets a phone's page have a script that adds to what works without.</summary>
    public static void AllowPhoneScript(HttpContext context) => context.Response.Headers.ContentSecurityPolicy = PhonePolicy;

    /// <summary>Lets a page have script, and a desk MudBlazor.</summary>
    public static void AllowScript(HttpContext context, bool isDesk) =>
        context.Response.Headers.ContentSecurityPolicy = isDesk ? DeskPolicy : ScriptedPolicy;
}
