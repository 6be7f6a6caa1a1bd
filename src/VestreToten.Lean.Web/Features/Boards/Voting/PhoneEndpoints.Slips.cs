using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary><c>/s/lapp/{key}</c>: the ballot of a printed slip. The slip says which board it is of.</summary>
internal sealed partial class PhoneEndpoints
{
    private async Task SlipAsync(HttpContext context, string typed, bool isPost)
    {
        if (await RoundOfSlipAsync(context, typed) is not { } found)
            return;
        var (key, round) = found;
        if (isPost)
            await CastAsync(context, round, isShared: false, key);
        // Whoever has voted from this phone may be the one who used it; the ballot itself tells when it is sent.
        else if (TokenCookies.Of(context).Find(round.CookieName(isShared: false)) is null && await slips.IsUsedAsync(round, key, context.RequestAborted))
            await SlipSaidAsync(context, SlipNotice.Used);
        else
            await FormAsync(context, round, isShared: false, BallotForm.Empty(round.Goals.Count), StatusCodes.Status200OK, SlipAddress.Of(key));
    }

    private async Task SlipReceiptAsync(HttpContext context, string typed)
    {
        if (await RoundOfSlipAsync(context, typed) is { } found)
            await Page<ReceiptPage>(context, StatusCodes.Status200OK, new { found.Round, IsShared = false, Path = SlipAddress.Of(found.Key) });
    }

    /// <summary>The slip and its round; null where it has been said why there is none.</summary>
    private async Task<(string Key, VotingRound Round)?> RoundOfSlipAsync(HttpContext context, string typed)
    {
        var key = IdeaKey.Read(typed);
        var (isKnown, round) = key is null ? (false, null) : await slips.FindAsync(key, context.RequestAborted);
        if (key is not null && round is not null)
            return (key, round);
        if (isKnown)
            await SlipSaidAsync(context, SlipNotice.NotOpen);
        else if (guesses.Count(Guessed.Slip))
            await SlipSaidAsync(context, SlipNotice.Unknown);
        else
            await SlipSaidAsync(context, SlipNotice.TooMany);
        return null;
    }

    private static Task SlipSaidAsync(HttpContext context, SlipNotice notice)
    {
        if (notice == SlipNotice.TooMany)
            context.Response.Headers.RetryAfter = "60";
        return Page<SlipNoticePage>(context, notice switch
        {
            SlipNotice.SlipsOnly => StatusCodes.Status403Forbidden,
            SlipNotice.Used => StatusCodes.Status409Conflict,
            SlipNotice.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status404NotFound,
        }, new { Notice = notice });
    }
}
