using VestreToten.Lean.Web.Platform.Paths;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// Takes a ballot before anything else looks at the request, and answers the one that is counted with a bare 303: no
/// language, no session, no page. Every other answer is a page, and is made where pages are made, further in.
/// </summary>
internal sealed class CastBallotMiddleware(RequestDelegate next, OpenRounds openRounds, CastBallot castBallot)
{
    private const string Prefix = "/s/", Shared = "/felles";

    public Task InvokeAsync(HttpContext context)
    {
        // The tokens' cookies are sent with everything under /s, by whatever case the path is written.
        if (!context.Request.Path.StartsWithSegments("/s"))
            return next(context);
        TokenCookies.Of(context);
        var path = context.Request.Path.Value!;
        if (!HttpMethods.IsPost(context.Request.Method) || !path.StartsWith(Prefix, StringComparison.Ordinal))
            return next(context);
        var isShared = path.Length > Prefix.Length + Shared.Length && path.EndsWith(Shared, StringComparison.Ordinal);
        var code = path.AsSpan()[Prefix.Length..^(isShared ? Shared.Length : 0)];
        return openRounds.Known(code) is { } round ? CastAsync(context, round, isShared) : next(context);
    }

    /// <summary>The answer to a ballot that is on disk.</summary>
    /// <param name="receipt">Where it leads, where that is not the round's own receipt.</param>
    public static void Accept(HttpContext context, VotingRound round, bool isShared, string? receipt = null)
    {
        SecurityHeaders.Set(context);
        if (isShared)
            context.Response.Cookies.Delete(round.CookieName(isShared), PhoneToken.CookieOptions(context));
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = context.Request.SitePath(receipt ?? round.ReceiptPath(isShared));
    }

    private async Task CastAsync(HttpContext context, VotingRound round, bool isShared)
    {
        var attempt = await castBallot.ExecuteAsync(context, round, isShared);
        if (attempt.Outcome == CastOutcome.Counted)
        {
            Accept(context, round, isShared);
            return;
        }

        context.Features.Set(attempt);
        await next(context);
    }
}
