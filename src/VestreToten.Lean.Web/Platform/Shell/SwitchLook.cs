using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>Chooses how the screen shows walls: a cookie, and the page anew.</summary>
internal static class SwitchLook
{
    public const string Address = "/utseende";

    public static void MapLook(this IEndpointRouteBuilder app) =>
        app.MapPost(Address, async (HttpContext context) =>
        {
            var (form, unreadable) = await PostedForm.ReadAsync(context);
            var look = form?["look"].ToString();
            if (form is null || look is null || !Look.All.Contains(look))
                return TypedResults.StatusCode(form is null ? unreadable : StatusCodes.Status400BadRequest);
            Look.Keep(context, look);
            return SeeOther.To(context, ReturnAddress.Local(form["returnUrl"]));
        })
        // Nothing but the look changes, and only on this screen.
        .DisableAntiforgery().AllowAnonymous();
}
