using System.Buffers.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.Passkeys;

/// <summary>The forms on passkeys of <c>/konto</c>. What became of a press stands in the address to which the browser is sent.</summary>
internal static class OwnPasskeyEndpoints
{
    public const string Address = "/konto/passnokler";

    /// <summary>The page shows what is posted here: that it was done, or why not.</summary>
    private const string Said = "/konto?sagt=", Fault = "/konto?feil=", Place = "#passnokler";

    public static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> OptionsAsync(
        HttpContext context, PasskeyWork passkeys, OwnPasskeys own, IDbContextFactory<LeanDbContext> contexts, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        if (!await antiforgery.IsRequestValidAsync(context)
            || await own.MayAddAsync(context.User, PlainText.OneLine(posted["name"]), context.RequestAborted) != OwnPasskeyOutcome.Done)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        var accountId = SessionClaims.Read(context.User)!.Value.AccountId;
        var account = await db.Users.SingleAsync(a => a.Id == accountId, context.RequestAborted);
        return PasskeyOptionsAnswer.Of(await passkeys.OfferAsync(context, PasskeyPurpose.Add, account.Id, account.Name, account.Email ?? account.Name));
    }

    public static async Task<StatusCodeHttpResult> AddAsync(HttpContext context, PasskeyWork passkeys, OwnPasskeys own, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        var name = PlainText.OneLine(posted["name"]);
        if (!await antiforgery.IsRequestValidAsync(context))
            return SeeOther.To(context, Fault + "Stale");
        if (await own.MayAddAsync(context.User, name, context.RequestAborted) is not OwnPasskeyOutcome.Done and var refused)
            return Answer(context, refused, "passkeyAdded");
        var accountId = SessionClaims.Read(context.User)!.Value.AccountId;
        var called = name.Length > 0 ? name : BrowserKind.Of(context.Request);
        var made = await passkeys.TakeAsync(context, PasskeyPurpose.Add, accountId, called, posted["credential"]);
        return made.Passkey is { } passkey
            ? Answer(context, await own.AddAsync(context.User, passkey, context.RequestAborted), "passkeyAdded")
            : SeeOther.To(context, Fault + "Passkey" + made.Outcome + Place);
    }

    public static async Task<StatusCodeHttpResult> ChangeAsync(HttpContext context, OwnPasskeys own, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        if (!await antiforgery.IsRequestValidAsync(context))
            return SeeOther.To(context, Fault + "Stale");
        if (IdOf(posted["passkey"]) is not { } id)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        return posted["press"] == "remove"
            ? Answer(context, await own.RemoveAsync(context.User, id, context.RequestAborted), "passkeyRemoved")
            : Answer(context, await own.RenameAsync(context.User, id, PlainText.OneLine(posted["name"]), context.RequestAborted), "passkeyNamed");
    }

    private static byte[]? IdOf(string? written) =>
        written is { Length: > 0 and <= 1400 } && Base64Url.IsValid(written) ? Base64Url.DecodeFromChars(written) : null;

    private static StatusCodeHttpResult Answer(HttpContext context, OwnPasskeyOutcome outcome, string said) => outcome switch
    {
        OwnPasskeyOutcome.Done => SeeOther.To(context, Said + said + Place),
        OwnPasskeyOutcome.Denied => TypedResults.StatusCode(StatusCodes.Status404NotFound),
        OwnPasskeyOutcome.Confirm => SeeOther.To(context, Fault + "Confirm"),
        _ => SeeOther.To(context, Fault + "Passkey" + outcome + Place),
    };
}
