using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Providers;
using VestreToten.Lean.Web.Platform.RateLimits;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>Invitations, and links to a new password: the secret is read from the address once, and goes from there.</summary>
internal static class LinkEndpoints
{
    /// <summary>Reads the secret and sends the browser on, whatever it is worth: the form says what is wrong.</summary>
    public static StatusCodeHttpResult Enter(HttpContext context, AccountLinkKind kind, string token, LinkCookie cookie)
    {
        if (LinkSecret.CanBe(token))
            cookie.Keep(context, kind, token);
        else
            LinkCookie.Forget(context, kind);
        return SeeOther.To(context, "/" + AccountLinks.Path(kind));
    }

    public static async Task<RazorComponentResult> ShowAsync(
        HttpContext context, AccountLinkKind kind, LinkCookie cookie, FindLink find, WrongGuesses guesses)
    {
        var found = await FindAsync(context, kind, cookie, find, guesses);
        return Page(context, new LinkForm(kind, found, found.Name, found.Email ?? ""), StatusCodes.Status200OK);
    }

    public static async Task<IResult> PostAsync(
        HttpContext context, AccountLinkKind kind, LinkCookie cookie, FindLink find, TakeLink take, SignOut signOut, EnterAccount enter,
        WrongGuesses guesses, SignInProviders providers, ErrandCookie errands, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        var found = await FindAsync(context, kind, cookie, find, guesses);
        var form = new LinkForm(kind, found, PlainText.OneLine(posted?["name"]), EmailAddress.Tidy(posted?["email"]));
        if (posted is null)
            return Page(context, form with { Fault = LinkFault.Unreadable }, unreadable);
        if (!await antiforgery.IsRequestValidAsync(context))
            return Page(context, form with { Fault = LinkFault.Stale }, StatusCodes.Status400BadRequest);
        if (posted["do"] == "signout")
        {
            if (await signOut.ExecuteAsync(context.User, context.RequestAborted) == SignOutOutcome.SignedOut)
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            return SeeOther.To(context, form.Address);
        }

        if (found.Fault != LinkFault.None || IsSomebodyElse(context, found))
            return Page(context, form, StatusCodes.Status400BadRequest);
        if (kind == AccountLinkKind.Invitation && providers.Find(posted["provider"]) is { } provider)
        {
            errands.Keep(context, provider, new Errand(ErrandKind.Invitation, "/", Link: found.LinkId));
            return new RazorComponentResult<OnwardPage>(new { Provider = provider.Name, Address = provider.Address + "/videre" });
        }

        var answer = await take.ExecuteAsync(kind, cookie.Read(context), form.Name, form.Email, posted["password"].ToString(), context.RequestAborted);
        if (answer.Account is not { } account)
            return Page(context, form with { Fault = answer.Fault }, StatusCodes.Status400BadRequest);
        LinkCookie.Forget(context, kind);
        return SeeOther.To(context, await enter.ExecuteAsync(context, account, Shown.Password, "/", CancellationToken.None));
    }

    /// <summary>The link that the browser brings, or what is wrong with it: guesses are counted.</summary>
    public static async Task<FoundLink> FindAsync(HttpContext context, AccountLinkKind kind, LinkCookie cookie, FindLink find, WrongGuesses guesses)
    {
        if (guesses.Delay(Guessed.AccountLink) is { Ticks: > 0 } delay)
            await Task.Delay(delay, context.RequestAborted);
        var secret = cookie.Read(context);
        var found = await find.ExecuteAsync(kind, secret, context.RequestAborted);
        if (found.Fault == LinkFault.Unknown && secret is not null && !guesses.Count(Guessed.AccountLink))
            context.Response.Headers.RetryAfter = "60";
        return found;
    }

    /// <summary>Whether another has signed in in this browser.</summary>
    public static bool IsSomebodyElse(HttpContext context, FoundLink found) =>
        SessionClaims.Read(context.User) is { } session && session.AccountId != found.AccountId;

    /// <summary>The form as it is to be shown.</summary>
    public static RazorComponentResult Page(HttpContext context, LinkForm form, int status)
    {
        SecurityHeaders.AllowPhoneScript(context);
        var isBusy = context.Response.Headers.RetryAfter.Count > 0;
        if (form.Link.Fault == LinkFault.None && IsSomebodyElse(context, form.Link))
            form = form with { SignedIn = context.User.FindFirstValue(ClaimTypes.Name) ?? "" };
        return new RazorComponentResult<LinkPage>(new { Form = form })
        {
            StatusCode = isBusy ? StatusCodes.Status429TooManyRequests : form.Link.Fault == LinkFault.None || status != StatusCodes.Status200OK ? status : StatusCodes.Status404NotFound,
        };
    }
}
