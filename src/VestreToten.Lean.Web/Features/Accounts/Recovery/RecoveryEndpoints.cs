using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.Recovery;

/// <summary>Asks for a new password. The answer is the same for every address.</summary>
internal static class RecoveryEndpoints
{
    public const string Address = "/glemt-passord", Sent = Address + "/sendt";

    public static RazorComponentResult Show(RecoveryRequests requests) => Page(requests, "", null, StatusCodes.Status200OK);

    public static RazorComponentResult ShowSent(RecoveryRequests requests) => new RazorComponentResult<RecoveryPage>(new { requests.IsMailSetUp, IsSent = true, Email = "" });

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, RecoveryRequests requests, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return Page(requests, "", "Unreadable", unreadable);
        var email = EmailAddress.Tidy(posted["email"]);
        if (!await antiforgery.IsRequestValidAsync(context))
            return Page(requests, email, "Stale", StatusCodes.Status400BadRequest);
        if (EmailAddress.Key(email) is null)
            return Page(requests, email, "EmailBad", StatusCodes.Status400BadRequest);
        requests.Ask(email, TryPlace.Address(context.Connection.RemoteIpAddress), CultureInfo.CurrentUICulture);
        return SeeOther.To(context, Sent);
    }

    private static RazorComponentResult<RecoveryPage> Page(RecoveryRequests requests, string email, string? fault, int status) =>
        new(new { requests.IsMailSetUp, Email = email, Fault = fault }) { StatusCode = status };
}
