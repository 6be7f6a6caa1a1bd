using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Paths;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// Everything under <c>/s</c>. It runs before authentication and request logging and knows no user: a code, a phone's
/// own token, and plain pages that work without script.
/// </summary>
internal sealed partial class PhoneEndpoints(OpenRounds openRounds, CastBallot castBallot, SlipRounds slips, WrongGuesses guesses, TimeProvider time)
{
    public Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isPost = HttpMethods.IsPost(context.Request.Method);
        if (!isPost && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return Plain(context, StatusCodes.Status405MethodNotAllowed);
        return path switch
        {
            ["s"] when !isPost => EnterCodeAsync(context),
            ["s", "lapp", var slip] => SlipAsync(context, slip, isPost),
            ["s", "lapp", var slip, "takk"] when !isPost => SlipReceiptAsync(context, slip),
            ["s", var code] => BallotAsync(context, code, isPost, isShared: false),
            ["s", var code, "felles"] => BallotAsync(context, code, isPost, isShared: true),
            ["s", var code, "takk"] when !isPost => ReceiptAsync(context, code, isShared: false),
            ["s", var code, "felles", "takk"] when !isPost => ReceiptAsync(context, code, isShared: true),
            _ => EnterCodeAsync(context, typed: "", StatusCodes.Status404NotFound),
        };
    }

    /// <summary>The code is looked for before the browser goes on, so that one that leads nowhere is shown as it was typed.</summary>
    private async Task EnterCodeAsync(HttpContext context)
    {
        var typed = context.Request.Query["kode"].ToString();
        if (JoinCode.Read(typed) is { } code)
        {
            var (round, wasClosed) = await FindAsync(context, code, isShared: false);
            await (round is not null ? SeeOther(context, round.BallotPath(isShared: false)) : wasClosed ? ClosedAsync(context) : UnknownCodeAsync(context, typed));
        }
        else if (PlainText.OneLine(typed).Length > 0)
        {
            await EnterCodeAsync(context, typed, StatusCodes.Status404NotFound);
        }
        else
        {
            await EnterCodeAsync(context, "", context.Request.Query.ContainsKey("kode") ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
        }
    }

    private async Task BallotAsync(HttpContext context, string typed, bool isPost, bool isShared)
    {
        if (JoinCode.Read(typed) is not { } code)
        {
            await UnknownCodeAsync(context, typed);
            return;
        }

        var (round, wasClosed) = await FindAsync(context, code, isShared);
        if (round is null)
            await (wasClosed ? ClosedAsync(context) : UnknownCodeAsync(context, typed));
        else if (round.IsSlipsOnly)
            await SlipSaidAsync(context, SlipNotice.SlipsOnly);
        else if (isPost)
            await CastAsync(context, round, isShared);
        else
            await FormAsync(context, round, isShared, BallotForm.Empty(round.Goals.Count), StatusCodes.Status200OK);
    }

    /// <summary>
    /// The round of a code. Who guesses at codes makes everybody who is new wait a little for the answer, whatever it is; a
    /// phone that has its form already waits for nothing.
    /// </summary>
    private async Task<(VotingRound? Round, bool WasClosed)> FindAsync(HttpContext context, string code, bool isShared)
    {
        var found = await openRounds.FindAsync(code, context.RequestAborted);
        if (guesses.Delay(Guessed.JoinCode) is { Ticks: > 0 } delay
            && (found.Round is null || TokenCookies.Of(context).Find(found.Round.CookieName(isShared)) is null))
        {
            await Task.Delay(delay, time, context.RequestAborted);
        }

        return found;
    }

    private async Task CastAsync(HttpContext context, VotingRound round, bool isShared, string? slip = null)
    {
        var path = slip is null ? round.BallotPath(isShared) : SlipAddress.Of(slip);
        var attempt = context.Features.Get<CastAttempt>() ?? await castBallot.ExecuteAsync(context, round, isShared, slip);
        switch (attempt.Outcome)
        {
            case null when attempt.Form.Fault == BallotFault.Elsewhere:
                await Page<ElsewherePage>(context, attempt.Status, new { Path = path });
                break;
            case null:
                await FormAsync(context, round, isShared, attempt.Form, attempt.Status, path);
                break;
            case CastOutcome.Counted:
                CastBallotMiddleware.Accept(context, round, isShared, slip is null ? null : path + "/takk");
                break;
            case CastOutcome.RoundFull:
                await FormAsync(
                    context, round, isShared, attempt.Form with { Fault = BallotFault.RoundFull }, StatusCodes.Status503ServiceUnavailable, path);
                break;
            case CastOutcome.SlipUsed:
                await SlipSaidAsync(context, SlipNotice.Used);
                break;
            case CastOutcome.SlipsOnly:
                await SlipSaidAsync(context, SlipNotice.SlipsOnly);
                break;
            case CastOutcome.RoundClosed:
                openRounds.Forget(round.Id);
                await ClosedAsync(context);
                break;
            default:
                context.Response.Headers.RetryAfter = "2";
                await FormAsync(
                    context, round, isShared, attempt.Form with { Fault = BallotFault.TryAgain }, StatusCodes.Status503ServiceUnavailable, path);
                break;
        }
    }

    /// <summary>The form, with a number of its own; on a shared tablet always for somebody new.</summary>
    private static Task FormAsync(HttpContext context, VotingRound round, bool isShared, BallotForm form, int status, string? path = null)
    {
        var cookie = round.CookieName(isShared);
        var tokens = TokenCookies.Of(context);
        var known = isShared && !HttpMethods.IsPost(context.Request.Method) ? null : tokens.Find(cookie);
        var token = (known ?? tokens.Keep(PhoneToken.Fresh())).Next();
        context.Response.Cookies.Append(cookie, token.ToCookie(), PhoneToken.CookieOptions(context));
        return Page<BallotPage>(context, status, new
        {
            Round = round, Form = form, Binding = BallotForm.Bind(round.Keys, token), Path = path ?? round.BallotPath(isShared), IsShared = isShared,
        });
    }

    private async Task ReceiptAsync(HttpContext context, string typed, bool isShared)
    {
        var code = JoinCode.Read(typed);
        var (round, wasClosed) = code is null ? (null, false) : await FindAsync(context, code, isShared);
        if (round is not null)
            await Page<ReceiptPage>(context, StatusCodes.Status200OK, new { Round = round, IsShared = isShared });
        else if (wasClosed)
            await ClosedAsync(context);
        else
            await UnknownCodeAsync(context, typed);
    }

    private Task UnknownCodeAsync(HttpContext context, string typed)
    {
        if (guesses.Count(Guessed.JoinCode))
            return EnterCodeAsync(context, typed, StatusCodes.Status404NotFound);
        context.Response.Headers.RetryAfter = "60";
        return EnterCodeAsync(context, typed, StatusCodes.Status429TooManyRequests);
    }

    private static Task EnterCodeAsync(HttpContext context, string typed, int status) => Page<EnterCodePage>(
        context, status, new { Typed = PlainText.OneLine(typed.Length > JoinCode.MaxTypedLength ? typed[..JoinCode.MaxTypedLength] : typed), Status = status });

    private static Task ClosedAsync(HttpContext context) => Page<RoundClosedPage>(context, StatusCodes.Status410Gone, new { });

    private static Task Page<TPage>(HttpContext context, int status, object parameters)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status }.ExecuteAsync(context);

    private static Task Plain(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task SeeOther(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = context.Request.SitePath(path);
        return Task.CompletedTask;
    }
}
