using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>One's own ways to sign in: which providers are linked, and how one is linked or taken away.</summary>
internal static class LinkedEndpoints
{
    public const string Address = "/konto/innlogging";

    public static async Task<IResult> ShowAsync(HttpContext context, LinkedLogins linked) =>
        await linked.ExecuteAsync(context.User, context.RequestAborted) is { } ways
            ? Page(ways, LinkedFault.None, StatusCodes.Status200OK) : TypedResults.StatusCode(StatusCodes.Status404NotFound);

    public static async Task<IResult> PostAsync(
        HttpContext context, LinkedLogins linked, UnlinkLogin unlink, OwnConsent consent, SignInProviders providers, ErrandCookie cookie, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (await linked.ExecuteAsync(context.User, context.RequestAborted) is not { } ways)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        if (posted is null || !await antiforgery.IsRequestValidAsync(context))
            return Page(ways, LinkedFault.Stale, posted is null ? unreadable : StatusCodes.Status400BadRequest);
        var password = posted["password"].ToString();
        if (providers.Find(posted["link"]) is { } provider)
        {
            var session = SessionClaims.Read(context.User)!.Value;
            if (await consent.AskAsync(session, password, context.RequestAborted) is not LinkedFault.None and var refused)
                return Page(ways, refused, StatusCodes.Status400BadRequest);
            cookie.Keep(context, provider, new Errand(ErrandKind.Link, Address, Session: session.SessionId));
            return new RazorComponentResult<OnwardPage>(new { Provider = provider.Name, Address = provider.Address + "/videre" });
        }

        if (int.TryParse(posted["unlink"], NumberStyles.None, CultureInfo.InvariantCulture, out var login)
            && await unlink.ExecuteAsync(context.User, login, password, context.RequestAborted) is not LinkedFault.None and { } fault)
            return Page(ways, fault, StatusCodes.Status400BadRequest);
        return SeeOther.To(context, Address);
    }

    private static RazorComponentResult<LinkedPage> Page(LinkedWays ways, LinkedFault fault, int status) => new(new { Ways = ways, Fault = fault }) { StatusCode = status };
}
