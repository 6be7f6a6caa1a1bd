using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Providers;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

internal static class SignInEndpoints
{
    public static Results<RazorComponentResult, StatusCodeHttpResult> Show(HttpContext context, string? returnUrl)
    {
        var address = ReturnAddress.Local(returnUrl);
        return context.User.Identity?.IsAuthenticated == true
            ? SeeOther.To(context, address)
            : Page(context, new SignInForm("", address), StatusCodes.Status200OK);
    }

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> SignInAsync(
        HttpContext context, SignIn signIn, EnterAccount enter, KnownDevices devices, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return Page(context, new SignInForm("", "/", SignInFault.Unreadable), unreadable);
        var password = posted["password"].ToString();
        var form = new SignInForm(EmailAddress.Tidy(posted["email"]), ReturnAddress.Local(posted["returnUrl"]));
        if (!await antiforgery.IsRequestValidAsync(context))
            return Page(context, form with { Fault = SignInFault.Stale }, StatusCodes.Status400BadRequest);
        if (form.Email.Length == 0 || password.Length == 0)
        {
            return Page(
                context, form with { Fault = SignInFault.Incomplete, PasswordLacks = password.Length == 0 }, StatusCodes.Status400BadRequest);
        }

        var answer = await signIn.ExecuteAsync(form.Email, password, devices.PlaceOf(context, form.Email), context.RequestAborted);
        switch (answer.Outcome)
        {
            case PasswordOutcome.Right when answer.IsOff:
                return Page(context, form with { Fault = SignInFault.PasswordsOff }, StatusCodes.Status401Unauthorized);
            case PasswordOutcome.Right:
                return SeeOther.To(context, await enter.ExecuteAsync(context, answer.Account!, Shown.Password, form.ReturnUrl, context.RequestAborted));
            case PasswordOutcome.Wrong:
                return Page(context, form with { Fault = SignInFault.Wrong }, StatusCodes.Status401Unauthorized);
            case PasswordOutcome.Wait:
                return Later(context, form with { Fault = SignInFault.LockedOut, Minutes = (int)Math.Ceiling(answer.Wait.TotalMinutes) }, answer.Wait);
            default:
                return Later(context, form with { Fault = SignInFault.Busy }, TimeSpan.FromSeconds(10));
        }
    }

    public static async Task<IResult> SignOutAsync(HttpContext context, SignOut signOut, ISignOutBeyond beyond, IAntiforgery antiforgery)
    {
        var (posted, _) = await PostedForm.ReadAsync(context);
        // A page from before the last sign-in shows its reader the front page, where the button is fresh.
        if (posted is not null && await antiforgery.IsRequestValidAsync(context)
            && await signOut.ExecuteAsync(context.User, context.RequestAborted) == SignOutOutcome.SignedOut)
        {
            var signedIn = (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties;
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            if (await beyond.FindAsync(context, signedIn) is ({ } provider, { } address))
                return new RazorComponentResult<OnwardPage>(new { Provider = provider, Address = address });
        }

        return SeeOther.To(context, "/");
    }

    private static RazorComponentResult<SignInPage> Later(HttpContext context, SignInForm form, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Page(context, form, StatusCodes.Status429TooManyRequests);
    }

    /// <summary>The form as it is to be shown.</summary>
    public static RazorComponentResult<SignInPage> Page(HttpContext context, SignInForm form, int status)
    {
        SecurityHeaders.AllowPhoneScript(context);
        return new(new { Form = form }) { StatusCode = status };
    }
}
