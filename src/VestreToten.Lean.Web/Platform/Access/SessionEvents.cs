using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Asks the database about every cookie that comes in, and answers those who may not come further.</summary>
internal sealed class SessionEvents(Sessions sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } who && SessionClaims.Read(who) is { } claims
            && await sessions.IsOpenAsync(claims, context.HttpContext.RequestAborted))
        {
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>People are shown the form; programs and circuits, which cannot fill it in, are told.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var path = context.Request.Path;
        if (!path.StartsWithSegments("/_blazor") && !path.StartsWithSegments("/openapi"))
        {
            // Addresses within know nothing of the path that the program lies under; the framework has put it in.
            if (context.Request.PathBase.HasValue)
            {
                context.RedirectUri = UriHelper.BuildAbsolute(
                    context.Request.Scheme, context.Request.Host, context.Request.PathBase, context.Options.LoginPath,
                    QueryString.Create(context.Options.ReturnUrlParameter, path + context.Request.QueryString));
            }

            return base.RedirectToLogin(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    /// <summary>What you may not see is not there.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
