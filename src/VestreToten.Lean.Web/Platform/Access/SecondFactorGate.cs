using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// Leads an administrator who has shown a password alone to the page where more is set up, in place of the 404 that administration
/// would answer. It guards nothing: every use case asks the rights for itself.
/// </summary>
internal sealed class SecondFactorGate(RequestDelegate next, AccessCheck access)
{
    /// <summary>Where a second factor is set up.</summary>
    public const string Address = "/konto?sagt=sikring#sikring";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/admin") && await access.LacksSecondFactorAsync(context.User, context.RequestAborted))
            context.Response.Redirect(context.Request.SitePath(Address));
        else
            await next(context);
    }
}
