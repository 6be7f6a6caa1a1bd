using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>
/// <c>/i/{boardKey}/mal</c>: a phone supports a proposal or puts one forward, without script and without account. The key is
/// asked for again by each use case; an unknown one is the same 404 as any address that is not there.
/// </summary>
internal static class PhoneGoalEndpoints
{
    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(HttpContext context, string boardKey, string? takk, IdeaQueries boards)
    {
        if (await boards.FindAsync(boardKey, context.RequestAborted) is not { } board)
            return NotFound(context);
        var thanks = takk switch { "stotte" => PhoneThanks.Support, "forslag" => PhoneThanks.Proposal, _ => PhoneThanks.None };
        return await PageAsync(context, board, PhoneGoalForm.Empty(thanks), StatusCodes.Status200OK);
    }

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, string boardKey, IdeaQueries boards, PhoneTurns turns, SupportServiceGoal support, ProposeServiceGoal propose,
        IAntiforgery antiforgery)
    {
        if (await boards.FindAsync(boardKey, context.RequestAborted) is not { } board)
            return NotFound(context);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return await PageAsync(context, board, PhoneGoalForm.Empty() with { Notice = PhoneNotice.Unreadable }, unreadable);
        var form = PhoneGoalForm.Empty() with
        {
            Typed = new AimTyped { Text = posted["text"].ToString(), Measure = posted["measure"].ToString(), Baseline = posted["baseline"].ToString(), Target = posted["target"].ToString() },
        };
        if (!await antiforgery.IsRequestValidAsync(context))
            return await PageAsync(context, board, form with { Notice = PhoneNotice.Stale }, StatusCodes.Status400BadRequest);
        var isSupport = posted.ContainsKey("goal");
        if (!turns.Take(board.BoardId, !isSupport))
        {
            context.Response.Headers.RetryAfter = "60";
            return await PageAsync(context, board, form with { Notice = PhoneNotice.TooMany }, StatusCodes.Status429TooManyRequests);
        }

        return isSupport
            ? await SupportAsync(context, board, posted["goal"].ToString(), support)
            : await ProposeAsync(context, board, form, propose);
    }

    private static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> SupportAsync(HttpContext context, IdeaBoard board, string typed, SupportServiceGoal support)
    {
        var isNumber = int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var goalId);
        Outcome<ServiceGoalFault> outcome = isNumber
            ? await support.ExecuteAsync(board.Key, goalId, SupportToken.ReadOrGive(context), context.RequestAborted)
            : Outcome.Conflict;
        return outcome.IsDone
            ? SeeOther.To(context, $"/i/{board.Key}/mal?takk=stotte")
            : await PageAsync(context, board, PhoneGoalForm.Empty() with { Notice = PhoneNotice.Gone }, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ProposeAsync(HttpContext context, IdeaBoard board, PhoneGoalForm form, ProposeServiceGoal propose)
    {
        var (aim, faults) = form.Typed.Read(System.Globalization.CultureInfo.CurrentCulture, earliest: null);
        if (aim is null)
            return await PageAsync(context, board, form with { Faults = faults, Notice = PhoneNotice.Fields }, StatusCodes.Status400BadRequest);
        return await propose.ExecuteAsync(board.Key, aim, context.RequestAborted) == Outcome.Done
            ? SeeOther.To(context, $"/i/{board.Key}/mal?takk=forslag")
            : NotFound(context);
    }

    private static async Task<RazorComponentResult> PageAsync(HttpContext context, IdeaBoard board, PhoneGoalForm form, int status)
    {
        var queries = context.RequestServices.GetRequiredService<PhoneGoalQueries>();
        var proposed = await queries.ProposedAsync(board, context.RequestAborted);
        var supported = SupportToken.Read(context.Request) is { } token
            ? await queries.SupportedByAsync([.. proposed.Select(g => g.Id)], token, context.RequestAborted)
            : new HashSet<int>();
        return new RazorComponentResult<PhoneGoalsPage>(new { Board = board, Proposed = proposed, Supported = supported, Form = form }) { StatusCode = status };
    }

    private static StatusCodeHttpResult NotFound(HttpContext context) =>
        context.RequestServices.GetRequiredService<WrongGuesses>().Refuse(context, Guessed.IdeaKey);
}
