using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Administration.SetUp;

/// <summary>The set-up page, for whoever has the token.</summary>
internal static class SetUpEndpoints
{
    public static Results<RazorComponentResult<SetUpPage>, StatusCodeHttpResult> Show(HttpContext context, SetUpState state, string token) =>
        !state.Knows(token) ? TypedResults.StatusCode(StatusCodes.Status404NotFound)
            : state.IsDone ? SeeOther.To(context, "/logg-inn")
            : Page(new SetUpForm(), token, StatusCodes.Status200OK);

    public static async Task<Results<RazorComponentResult<SetUpPage>, StatusCodeHttpResult>> PostAsync(
        HttpContext context, string token, SetUpState state, SetUpKommune setUp, Sessions sessions, KnownDevices devices, IAntiforgery antiforgery)
    {
        if (!state.Knows(token))
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return Page(new SetUpForm().With("", "Unreadable"), token, unreadable);
        var form = SetUpForm.Read(posted);
        if (!await antiforgery.IsRequestValidAsync(context))
            return Page(form.With("", "Stale"), token, StatusCodes.Status400BadRequest);
        var (input, shown) = form.Check(posted["password"].ToString());
        if (input is null)
            return Page(shown, token, StatusCodes.Status400BadRequest);

        var answer = await setUp.ExecuteAsync(input, context.RequestAborted);
        switch (answer.Outcome)
        {
            case SetUpOutcome.Done:
                await SignInEndpoints.EnterAsync(context, await sessions.BeginAsync(answer.Admin!, CancellationToken.None));
                devices.Remember(context, input.Email);
                return SeeOther.To(context, answer.Board ?? "/");
            case SetUpOutcome.PasswordRefused:
                return Page(form.With("password", "Password"), token, StatusCodes.Status400BadRequest);
            case SetUpOutcome.PasswordGuessable:
                return Page(form.With("password", "Guessable"), token, StatusCodes.Status400BadRequest);
            case SetUpOutcome.EmailRefused:
                return Page(form.With("email", "Email"), token, StatusCodes.Status400BadRequest);
            default:
                return SeeOther.To(context, "/logg-inn");
        }
    }

    private static RazorComponentResult<SetUpPage> Page(SetUpForm form, string token, int status) =>
        new(new { Form = form, Path = "/oppsett/" + token }) { StatusCode = status };
}
