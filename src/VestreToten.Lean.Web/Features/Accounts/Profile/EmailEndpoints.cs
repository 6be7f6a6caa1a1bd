using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>What the letter to a new address leads to: the secret goes from the address at once, and a press confirms.</summary>
internal static class EmailEndpoints
{
    public const string Address = "/konto/ny-epost";

    private const AccountLinkKind Kind = AccountLinkKind.Email;

    /// <summary>Open to all: who has not signed in does so on the way, and the secret is in the cookie meanwhile.</summary>
    public static StatusCodeHttpResult Enter(HttpContext context, string token, LinkCookie cookie)
    {
        if (LinkSecret.CanBe(token))
            cookie.Keep(context, Kind, token);
        else
            LinkCookie.Forget(context, Kind);
        return SeeOther.To(context, Address);
    }

    public static async Task<RazorComponentResult> ShowAsync(HttpContext context, LinkCookie cookie, ChangeEmail change)
    {
        var email = await change.FindAsync(context.User, cookie.Read(context), context.RequestAborted);
        return Page(email, isTaken: false, email is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, LinkCookie cookie, ChangeEmail change, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        var secret = cookie.Read(context);
        if (!await antiforgery.IsRequestValidAsync(context))
            return Page(await change.FindAsync(context.User, secret, context.RequestAborted), isTaken: false, StatusCodes.Status400BadRequest);
        switch (await change.ConfirmAsync(context.User, secret, context.RequestAborted))
        {
            case ProfileFault.None:
                LinkCookie.Forget(context, Kind);
                return SeeOther.To(context, "/konto?sagt=EmailChanged#epost");
            case ProfileFault.EmailBad:
                return Page(null, isTaken: true, StatusCodes.Status400BadRequest);
            default:
                return Page(null, isTaken: false, StatusCodes.Status404NotFound);
        }
    }

    private static RazorComponentResult<NewEmailPage> Page(string? email, bool isTaken, int status) => new(new { Email = email, IsTaken = isTaken }) { StatusCode = status };
}
