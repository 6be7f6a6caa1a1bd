using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.TwoFactor;

/// <summary>The page of the app as it is shown.</summary>
/// <param name="View">What there is.</param>
/// <param name="Secret">The secret that is offered; null where there is an app.</param>
/// <param name="Offer">The same, sealed.</param>
/// <param name="Fault">What is wrong; null where nothing is.</param>
/// <param name="Codes">The codes for those who lose their app, this once.</param>
public sealed record AppForm(OwnAppView View, string? Secret = null, string? Offer = null, OwnAppOutcome? Fault = null, IReadOnlyList<string>? Codes = null);

internal static class AppEndpoints
{
    public const string Address = "/konto/app";

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(HttpContext context, OwnApp app, AppSecrets secrets) =>
        await app.ReadAsync(context.User, context.RequestAborted) is { } view
            ? Page(Offer(context, view, secrets), StatusCodes.Status200OK)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, OwnApp app, AppSecrets secrets, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        var answer = !await antiforgery.IsRequestValidAsync(context) ? new OwnAppAnswer(OwnAppOutcome.Stale)
            : posted["press"].ToString() switch
            {
                "remove" => await app.RemoveAsync(context.User, context.RequestAborted),
                "codes" => await app.RenewCodesAsync(context.User, context.RequestAborted),
                _ => await app.AddAsync(context.User, posted["offer"], posted["code"], context.RequestAborted),
            };
        switch (answer.Outcome)
        {
            case OwnAppOutcome.Confirm:
                return SeeOther.To(context, "/konto?feil=Confirm");
            case OwnAppOutcome.Done when answer.Codes is null:
                return SeeOther.To(context, "/konto?sagt=appRemoved#sikring");
        }

        if (await app.ReadAsync(context.User, context.RequestAborted) is not { } view)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        if (answer.Codes is { } codes)
            return Page(new AppForm(view, Codes: codes), StatusCodes.Status200OK);
        // A wrong code leaves the secret as it is: the app has it already.
        var secret = secrets.Offered(posted["offer"], SessionClaims.Read(context.User)!.Value.AccountId);
        var form = secret is not null && view.Added is null ? new AppForm(view, secret, posted["offer"]) : Offer(context, view, secrets);
        return Page(form with { Fault = answer.Outcome }, StatusCodes.Status400BadRequest);
    }

    private static AppForm Offer(HttpContext context, OwnAppView view, AppSecrets secrets)
    {
        if (view.Added is not null || !view.IsFresh)
            return new AppForm(view);
        var secret = AppSecrets.New();
        return new AppForm(view, secret, secrets.Offer(secret, SessionClaims.Read(context.User)!.Value.AccountId));
    }

    private static RazorComponentResult<AppPage> Page(AppForm form, int status) => new(new { Form = form }) { StatusCode = status };
}
