using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Administration.SetUp;

/// <summary>The set-up page, for whoever has the token.</summary>
internal static class SetUpEndpoints
{
    public static Results<RazorComponentResult, StatusCodeHttpResult> Show(HttpContext context, SetUpState state, string token) =>
        !state.Knows(token) ? TypedResults.StatusCode(StatusCodes.Status404NotFound)
            : state.IsDone ? SeeOther.To(context, "/logg-inn")
            : Page(context, new SetUpForm(), token, StatusCodes.Status200OK);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, string token, SetUpState state, SetUpKommune setUp, Sessions sessions, KnownDevices devices, IAntiforgery antiforgery)
    {
        if (!state.Knows(token))
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return Page(context, new SetUpForm().With("", "Unreadable"), token, unreadable);
        var form = SetUpForm.Read(posted);
        if (!await antiforgery.IsRequestValidAsync(context))
            return Page(context, form.With("", "Stale"), token, StatusCodes.Status400BadRequest);
        var (input, shown) = form.Check(posted["password"].ToString());
        if (input is null)
            return Page(context, shown, token, StatusCodes.Status400BadRequest);

        var answer = await setUp.ExecuteAsync(input, context.RequestAborted);
        switch (answer.Outcome)
        {
            case SetUpOutcome.Done:
                // The address of this page is known to whoever sees the console: with the password that is two things.
                await EnterAccount.PutAsync(context, await sessions.BeginAsync(
                    answer.Admin!, new SessionStart(IsWeak: false, BrowserKind.Of(context.Request)), CancellationToken.None));
                devices.Remember(context, input.Email);
                return SeeOther.To(context, answer.Board ?? "/");
            case SetUpOutcome.PasswordRefused:
                return Page(context, form.With("password", "Password"), token, StatusCodes.Status400BadRequest);
            case SetUpOutcome.PasswordGuessable:
                return Page(context, form.With("password", "Guessable"), token, StatusCodes.Status400BadRequest);
            case SetUpOutcome.EmailRefused:
                return Page(context, form.With("email", "Email"), token, StatusCodes.Status400BadRequest);
            default:
                return SeeOther.To(context, "/logg-inn");
        }
    }

    private static RazorComponentResult<SetUpPage> Page(HttpContext context, SetUpForm form, string token, int status)
    {
        SecurityHeaders.AllowPhoneScript(context);
        return new RazorComponentResult<SetUpPage>(new { Form = form, Path = "/oppsett/" + token }) { StatusCode = status };
    }
}
