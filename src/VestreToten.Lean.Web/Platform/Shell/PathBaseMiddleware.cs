using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// Splits the path that the program lies under off each request's own, so that everything within compares addresses as if there were
/// none. A proxy passes it on, or takes it off and says so (<c>X-Forwarded-Prefix</c>, of known proxies alone). What the header says
/// is compared with the setting and never used: no link follows what somebody sends. What lies beside it is not there.
/// </summary>
internal sealed class PathBaseMiddleware(RequestDelegate next, LeanSettings settings, FaultAnswer answer)
{
    private readonly PathString _base = new(settings.PathBase);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isTakenOff = request.PathBase.Equals(_base, StringComparison.OrdinalIgnoreCase);
        request.PathBase = _base;
        if (isTakenOff)
            return next(context);
        if (request.Path.StartsWithSegments(_base, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            if (rest.HasValue || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            {
                request.Path = rest.HasValue ? rest : "/";
                return next(context);
            }

            // A page's base ends with a slash, and so does its address.
            context.Response.Redirect($"{_base}/{request.QueryString}");
            return Task.CompletedTask;
        }

        // Whoever watches the program may ask it past the proxy.
        return request.Path.StartsWithSegments("/healthz") ? next(context) : answer.WriteAsync(context, StatusCodes.Status404NotFound);
    }
}
