using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Accounts.Preferences;

/// <summary>Chooses a language: a cookie and a full reload, so that a circuit starts anew in it.</summary>
internal static class SwitchLanguage
{
    public static void MapLanguage(this IEndpointRouteBuilder app) =>
        app.MapPost("/sprak", async (HttpContext context, RememberLanguage remember) =>
        {
            var (form, unreadable) = await PostedForm.ReadAsync(context);
            if (form is null || Cultures.Find(form["culture"]) is not { } culture)
                return TypedResults.StatusCode(form is null ? unreadable : StatusCodes.Status400BadRequest);
            LanguageCookie.Give(context, culture);
            await remember.ExecuteAsync(context.User, culture, context.RequestAborted);
            return SeeOther.To(context, ReturnAddress.Local(form["returnUrl"]));
        })
        // Nothing but the language changes: a forged request gains nothing, and a stale page still works.
        .DisableAntiforgery().AllowAnonymous();
}
