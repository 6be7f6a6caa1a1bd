using Microsoft.AspNetCore.Antiforgery;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Providers;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

internal static class LinksFeature
{
    public static void AddLinks(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton<LinkCookie>().AddSingleton<FindLink>().AddSingleton<TakeLink>().AddSingleton<LinkMail>().AddSingleton<NoticeMail>();
        if (settings.Mail is not null)
            services.AddSingleton<LinkLetterText>().AddSingleton<LetterAttempts>().AddHostedService<SendLinkLetters>().AddHostedService<SendNotices>();
    }

    public static void MapLinks(this IEndpointRouteBuilder app)
    {
        // A new e-mail address is confirmed on the account's own page.
        foreach (var kind in new[] { AccountLinkKind.Invitation, AccountLinkKind.Recovery })
        {
            var address = "/" + AccountLinks.Path(kind);
            string[] reads = [HttpMethods.Get, HttpMethods.Head];
            app.MapMethods(address + "/{token}", reads, (HttpContext context, string token, LinkCookie cookie) =>
                LinkEndpoints.Enter(context, kind, token, cookie)).AllowAnonymous();
            app.MapMethods(address, reads, (HttpContext context, LinkCookie cookie, FindLink find, WrongGuesses guesses) =>
                LinkEndpoints.ShowAsync(context, kind, cookie, find, guesses)).AllowAnonymous();
            // The endpoint checks the form's token itself: a stale tab gets a fresh form with what was typed.
            app.MapPost(address, (HttpContext context, LinkCookie cookie, FindLink find, TakeLink take, SignOut signOut, EnterAccount enter,
                WrongGuesses guesses, SignInProviders providers, ErrandCookie errands, IAntiforgery antiforgery) => LinkEndpoints.PostAsync(
                    context, kind, cookie, find, take, signOut, enter, guesses, providers, errands, antiforgery)).AllowAnonymous().DisableAntiforgery();
        }
    }
}
