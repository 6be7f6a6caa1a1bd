using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.Passkeys;

/// <summary>Takes an invitation with a passkey in place of a password.</summary>
internal static class PasskeyInvitation
{
    public const string Address = "/invitasjon/passnokkel";

    private const AccountLinkKind Kind = AccountLinkKind.Invitation;

    /// <summary>What the browser is to make a passkey of; a fault where the form would be refused: its page then says what is wrong.</summary>
    public static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> OptionsAsync(
        HttpContext context, PasskeyWork passkeys, LinkCookie cookie, FindLink find, TakeLink take, WrongGuesses guesses, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        var found = await LinkEndpoints.FindAsync(context, Kind, cookie, find, guesses);
        var (name, email) = (PlainText.OneLine(posted["name"]), EmailAddress.Tidy(posted["email"]));
        if (!await antiforgery.IsRequestValidAsync(context) || found.Fault != LinkFault.None || LinkEndpoints.IsSomebodyElse(context, found)
            || await take.CheckAsync(cookie.Read(context), name, email, context.RequestAborted) != LinkFault.None)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        return PasskeyOptionsAnswer.Of(await passkeys.OfferAsync(context, PasskeyPurpose.Invitation, found.AccountId, name, found.Email ?? email));
    }

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, PasskeyWork passkeys, LinkCookie cookie, FindLink find, TakeLink take, EnterAccount enter, WrongGuesses guesses,
        IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        var found = await LinkEndpoints.FindAsync(context, Kind, cookie, find, guesses);
        var form = new LinkForm(Kind, found, PlainText.OneLine(posted?["name"]), EmailAddress.Tidy(posted?["email"]));
        if (posted is null)
            return LinkEndpoints.Page(context, form with { Fault = LinkFault.Unreadable }, unreadable);
        if (!await antiforgery.IsRequestValidAsync(context))
            return LinkEndpoints.Page(context, form with { Fault = LinkFault.Stale }, StatusCodes.Status400BadRequest);
        if (found.Fault != LinkFault.None || LinkEndpoints.IsSomebodyElse(context, found))
            return LinkEndpoints.Page(context, form, StatusCodes.Status400BadRequest);
        var secret = cookie.Read(context);
        if (await take.CheckAsync(secret, form.Name, form.Email, context.RequestAborted) is not LinkFault.None and var fault)
            return LinkEndpoints.Page(context, form with { Fault = fault }, StatusCodes.Status400BadRequest);
        var made = await passkeys.TakeAsync(context, PasskeyPurpose.Invitation, found.AccountId, BrowserKind.Of(context.Request), posted["credential"]);
        if (made.Passkey is not { } passkey)
        {
            var refused = made.Outcome == PasskeyOutcome.Elsewhere ? LinkFault.PasskeyElsewhere : LinkFault.PasskeyRefused;
            return LinkEndpoints.Page(context, form with { Fault = refused }, StatusCodes.Status400BadRequest);
        }

        var answer = await take.ExecuteAsync(secret, form.Name, form.Email, passkey, context.RequestAborted);
        if (answer.Account is not { } account)
            return LinkEndpoints.Page(context, form with { Fault = answer.Fault }, StatusCodes.Status400BadRequest);
        LinkCookie.Forget(context, Kind);
        return SeeOther.To(context, await enter.ExecuteAsync(context, account, Shown.Two, "/", CancellationToken.None));
    }
}
