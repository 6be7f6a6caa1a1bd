using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.Passkeys;

/// <summary>Signs in by a passkey alone: it stands for an account, so no address is asked for and none can be guessed at.</summary>
internal static class PasskeySignIn
{
    public const string Address = "/logg-inn/passnokkel";

    public static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> OptionsAsync(HttpContext context, PasskeyWork passkeys, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        return posted is null ? TypedResults.StatusCode(unreadable)
            : !await antiforgery.IsRequestValidAsync(context) ? TypedResults.StatusCode(StatusCodes.Status400BadRequest)
            : PasskeyOptionsAnswer.Of(await passkeys.AskAsync(context, PasskeyPurpose.SignIn, account: null));
    }

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, PasskeyWork passkeys, EnterAccount enter, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        var form = new SignInForm("", ReturnAddress.Local(posted?["returnUrl"]));
        if (posted is null)
            return SignInEndpoints.Page(context, form with { Fault = SignInFault.Unreadable }, unreadable);
        if (!await antiforgery.IsRequestValidAsync(context))
            return SignInEndpoints.Page(context, form with { Fault = SignInFault.Stale }, StatusCodes.Status400BadRequest);
        var answer = await passkeys.CheckAsync(context, PasskeyPurpose.SignIn, posted["credential"], context.RequestAborted);
        if (answer.Account is { IsDisabled: false, IsTaken: true } account)
            return SeeOther.To(context, await enter.ExecuteAsync(context, account, Shown.Two, form.ReturnUrl, context.RequestAborted));
        var fault = answer.Outcome == PasskeyOutcome.Elsewhere ? SignInFault.PasskeyElsewhere : SignInFault.Passkey;
        return SignInEndpoints.Page(context, form with { Fault = fault }, StatusCodes.Status401Unauthorized);
    }
}

/// <summary>What the page's script hands to the browser.</summary>
internal static class PasskeyOptionsAnswer
{
    public static ContentHttpResult Of(string options) => TypedResults.Content(options, "application/json");
}
