using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary><c>/bli-med/{key}</c>: a phone joins a board while its leader lets phones in. No script, no account, and no log of it.</summary>
internal static class JoinEndpoints
{
    public static async Task<RazorComponentResult> ShowAsync(string key, HttpContext context, JoinBoard join, WrongGuesses guesses) =>
        await join.FindAsync(key, StaffPhoneCookie.Read(context.Request), context.RequestAborted) is { } view
            ? Ask(view, StatusCodes.Status200OK)
            : Closed(context, guesses);

    /// <summary>There is no antiforgery cookie, which would go with ballots too: the form is taken from the program's own pages alone.</summary>
    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(string key, HttpContext context, JoinBoard join, WrongGuesses guesses)
    {
        var brought = StaffPhoneCookie.Read(context.Request);
        if (await join.FindAsync(key, brought, context.RequestAborted) is not { } view)
            return Closed(context, guesses);
        if (!RequestOrigin.IsOwn(context.Request))
            return Ask(view, StatusCodes.Status403Forbidden, "Elsewhere");
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null || posted["svar"] != "ja")
            return Ask(view, posted is null ? unreadable : StatusCodes.Status400BadRequest, "Elsewhere");
        var answer = await join.ExecuteAsync(key, brought, context.RequestAborted);
        switch (answer.Outcome)
        {
            case JoinOutcome.Joined:
                if (answer.Secret is { } secret)
                    StaffPhoneCookie.Give(context, secret);
                return SeeOther.To(context, MyBoardAddress.Path + "?sagt=med");
            case JoinOutcome.Full:
                return Ask(view, StatusCodes.Status409Conflict, "Full");
            case JoinOutcome.Busy:
                context.Response.Headers.RetryAfter = ((int)OpenJoins.Lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return Ask(view, StatusCodes.Status429TooManyRequests, "Busy");
            default:
                return Closed(context, guesses);
        }
    }

    private static RazorComponentResult<JoinClosedPage> Closed(HttpContext context, WrongGuesses guesses)
    {
        var status = guesses.Count(Guessed.JoinKey) ? StatusCodes.Status404NotFound : StatusCodes.Status429TooManyRequests;
        if (status == StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = "60";
        return new RazorComponentResult<JoinClosedPage> { StatusCode = status };
    }

    private static RazorComponentResult<JoinPage> Ask(JoinView view, int status, string? fault = null) =>
        new(new Dictionary<string, object?> { ["View"] = view, ["Fault"] = fault, ["Most"] = fault == "Full" ? StaffPhone.MaxPerBoard : OpenJoins.MaxJoins }) { StatusCode = status };
}
