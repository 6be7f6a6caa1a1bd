using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.TwoFactor;

/// <summary>Asks for the code, once the password has been right.</summary>
internal static class CodeEndpoints
{
    public static Results<RazorComponentResult, StatusCodeHttpResult> Show(HttpContext context, PendingSignIn pending) =>
        pending.Read(context) is null ? SeeOther.To(context, "/logg-inn") : Page(null, 0, StatusCodes.Status200OK);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, PendingSignIn pending, CheckCode check, EnterAccount enter, IDbContextFactory<LeanDbContext> contexts, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return Page("Unreadable", 0, unreadable);
        if (!await antiforgery.IsRequestValidAsync(context))
            return Page("Stale", 0, StatusCodes.Status400BadRequest);
        if (pending.Read(context) is not { } half || await AccountAsync(contexts, half, context.RequestAborted) is not { } account)
        {
            PendingSignIn.Forget(context);
            return SignInEndpoints.Page(context, new SignInForm("", "/", SignInFault.CodeTooLate), StatusCodes.Status400BadRequest);
        }

        var code = posted["code"].ToString();
        if (CheckCode.Tidy(code).Length == 0)
            return Page("Missing", 0, StatusCodes.Status400BadRequest);
        switch (await check.ExecuteAsync(account.Id, code, context.RequestAborted))
        {
            case CodeOutcome.Right or CodeOutcome.RightRecovery:
                PendingSignIn.Forget(context);
                return SeeOther.To(context, await enter.ExecuteAsync(context, account, Shown.Two, ReturnAddress.Local(half.ReturnUrl), CancellationToken.None));
            case CodeOutcome.Wait:
                var minutes = Math.Max(1, (int)Math.Ceiling(check.WaitOf(account.Id).TotalMinutes));
                context.Response.Headers.RetryAfter = (minutes * 60).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return Page("Wait", minutes, StatusCodes.Status429TooManyRequests);
            default:
                return Page("Wrong", 0, StatusCodes.Status401Unauthorized);
        }
    }

    /// <summary>The account, unless it has another password by now or is disabled.</summary>
    private static async Task<Account?> AccountAsync(IDbContextFactory<LeanDbContext> contexts, HalfSignedIn half, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == half.AccountId && !a.IsDisabled, cancellationToken);
        return account is not null && (account.SecurityStamp ?? "") == half.Stamp ? account : null;
    }

    private static RazorComponentResult<CodePage> Page(string? fault, int minutes, int status) => new(new { Fault = fault, Minutes = minutes }) { StatusCode = status };
}
