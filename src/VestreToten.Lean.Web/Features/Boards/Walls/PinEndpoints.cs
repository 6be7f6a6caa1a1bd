using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary><c>/skjerm/las-opp</c>: a leader types the own PIN at the screen. For anybody but a screen there is no such page.</summary>
internal static class PinEndpoints
{
    public const string Address = "/skjerm/las-opp";

    public static Results<RazorComponentResult, StatusCodeHttpResult> Show(HttpContext context, string? til) =>
        WallClaims.Read(context.User) is null
            ? TypedResults.StatusCode(StatusCodes.Status404NotFound)
            : Page(context, new PinState(ReturnAddress.Local(til)), StatusCodes.Status200OK);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(HttpContext context, UnlockByPin unlock, IAntiforgery antiforgery)
    {
        if (WallClaims.Read(context.User) is null)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        var state = new PinState(ReturnAddress.Local(posted["til"]));
        if (!await antiforgery.IsRequestValidAsync(context))
            return Page(context, state, StatusCodes.Status400BadRequest);
        var answer = await unlock.ExecuteAsync(context.User, posted["pin"].ToString(), context.RequestAborted);
        if (answer.Outcome.IsDone)
            return SeeOther.To(context, state.ReturnUrl);
        if (answer.Outcome == Outcome.Denied)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        if (answer.Outcome == WallFault.PinPaused)
            context.Response.Headers.RetryAfter = Math.Ceiling(answer.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Page(
            context, state with { Answer = answer },
            answer.Outcome == WallFault.PinPaused ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest);
    }

    private static RazorComponentResult<PinPage> Page(HttpContext context, PinState state, int status)
    {
        SecurityHeaders.AllowPhoneScript(context);
        return new RazorComponentResult<PinPage>(new { State = state }) { StatusCode = status };
    }
}

/// <summary>What the page for a PIN shows.</summary>
/// <param name="ReturnUrl">Where to go when the screen is unlocked.</param>
public sealed record PinState(string ReturnUrl)
{
    /// <summary>What became of the last PIN; null before one is typed.</summary>
    public PinAnswer? Answer { get; init; }

    public int Minutes => Answer is { Wait: { Ticks: > 0 } wait } ? (int)Math.Ceiling(wait.TotalMinutes) : (int)WallDevice.PinPause.TotalMinutes;
}
