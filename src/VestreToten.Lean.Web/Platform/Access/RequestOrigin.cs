namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// Whether a request comes from this program's own pages: the same scheme, host and port. Nothing is parsed that a sender
/// could make look like something else (user information, a longer host): the headers are compared as text.
/// </summary>
internal static class RequestOrigin
{
    /// <summary>
    /// What the browser says in <c>Sec-Fetch-Site</c> settles it, then <c>Origin</c>, then <c>Referer</c>. A request with none
    /// of them is taken as the program's own: no browser in use sends a form or a handshake to another site without
    /// <c>Origin</c>, and what is no browser has nobody's cookies.
    /// </summary>
    public static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"] switch
    {
        [{ } site] => site is "same-origin" or "none",
        [_, _, ..] => false,
        _ => IsOwnOrigin(request) ?? IsOwnReferer(request) ?? request.Headers.Origin.Count == 0,
    };

    /// <summary>Whether <c>Origin</c> names this program; null where there is none, or the browser kept it back.</summary>
    private static bool? IsOwnOrigin(HttpRequest request) => request.Headers.Origin switch
    {
        [] or ["null"] => null,
        [{ } origin] => string.Equals(origin, Own(request), StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool? IsOwnReferer(HttpRequest request) => request.Headers.Referer switch
    {
        [] => null,
        [{ } referer] => referer.StartsWith(Own(request) + "/", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>This program's origin as the request addressed it; a browser never writes out the usual port.</summary>
    public static string Own(HttpRequest request)
    {
        var defaultPort = request.IsHttps ? ":443" : ":80";
        var host = request.Host.Value ?? "";
        return $"{request.Scheme}://{(host.EndsWith(defaultPort, StringComparison.Ordinal) ? host[..^defaultPort.Length] : host)}";
    }
}
