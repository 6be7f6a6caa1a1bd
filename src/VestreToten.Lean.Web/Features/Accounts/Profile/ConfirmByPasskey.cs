using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Features.Accounts.Passkeys;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>Asks whoever has signed in for one of the own passkeys.</summary>
internal static class ConfirmByPasskey
{
    public const string Address = "/konto/bekreft/passnokkel";

    public static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> OptionsAsync(
        HttpContext context, PasskeyWork passkeys, AccessCheck access, IDbContextFactory<LeanDbContext> contexts, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        if (!await antiforgery.IsRequestValidAsync(context) || await access.AccountAsync(context.User, context.RequestAborted) is not { } id)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        Account account;
        await using (var db = await contexts.CreateDbContextAsync(context.RequestAborted))
            account = await db.Users.SingleAsync(a => a.Id == id, context.RequestAborted);
        return PasskeyOptionsAnswer.Of(await passkeys.AskAsync(context, PasskeyPurpose.Confirm, account));
    }

    public static async Task<StatusCodeHttpResult> PostAsync(
        HttpContext context, PasskeyWork passkeys, AccessCheck access, Sessions sessions, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        if (!await antiforgery.IsRequestValidAsync(context))
            return SeeOther.To(context, "/konto?feil=Stale");
        if (await access.AccountAsync(context.User, context.RequestAborted) is not { } id)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var answer = await passkeys.CheckAsync(context, PasskeyPurpose.Confirm, posted["credential"], context.RequestAborted);
        if (answer.Account?.Id != id)
            return SeeOther.To(context, answer.Outcome == PasskeyOutcome.Elsewhere ? "/konto?feil=PasskeyElsewhere" : "/konto?feil=PasskeyRefused");
        await sessions.ProveAsync(SessionClaims.Read(context.User)!.Value, isStrong: true, context.RequestAborted);
        return SeeOther.To(context, "/konto?sagt=Confirmed");
    }
}
