using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Paths;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>Answers a browser that comes back from a provider: with a session of the same kind as a password begins, or with why not.</summary>
internal sealed class ProviderEntrance(Sessions sessions, LastClaims last)
{
    public async Task AnswerAsync(
        HttpContext context, SignInProvider provider, ProviderIdentity who, Errand errand, SessionClaims? open, EnterAnswer answer, AuthenticationProperties answered)
    {
        if (answer.Account is not { } account)
        {
            await RefuseAsync(context, provider, answer.Fault);
            return;
        }

        last.Keep(account.Id, provider.Slug, who.Claims);
        if (errand.Kind == ErrandKind.Link)
        {
            context.Response.Redirect(context.Request.SitePath(errand.ReturnUrl));
            return;
        }

        var principal = await sessions.BeginAsync(
            account, new SessionStart(IsWeak: false, BrowserKind.Of(context.Request), answer.LoginId, who.Sid), CancellationToken.None);
        if (open is { } before)
            await sessions.EndAsync(before, CancellationToken.None);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal, ProviderCookie.Copy(answered));
        context.Response.Redirect(context.Request.SitePath(ReturnAddress.Local(errand.ReturnUrl)));
    }

    public static Task RefuseAsync(HttpContext context, SignInProvider provider, ProviderFault fault)
    {
        if (fault == ProviderFault.Down)
            context.Response.Headers.RetryAfter = "10";
        return new RazorComponentResult<ProviderFaultPage>(new { Provider = provider.Name, Fault = fault })
        {
            StatusCode = fault switch
            {
                ProviderFault.Down => StatusCodes.Status503ServiceUnavailable,
                ProviderFault.Broken or ProviderFault.Cancelled => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status403Forbidden,
            },
        }.ExecuteAsync(context);
    }
}
