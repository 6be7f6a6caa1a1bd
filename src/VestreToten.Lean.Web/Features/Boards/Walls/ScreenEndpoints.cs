using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Localization;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary><c>/skjerm</c>: a screen shows a code, asks again and again whether it has been paired, and goes to its board by itself.</summary>
internal static class ScreenEndpoints
{
    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(
        HttpContext context, Pairings pairings, PairingCookie cookie, Sessions sessions, IDbContextFactory<LeanDbContext> contexts)
    {
        if (WallClaims.Read(context.User) is not null)
            return SeeOther.To(context, "/");
        var kept = cookie.Read(context.Request);
        if (kept is not null && pairings.Left(kept) is { } left)
            return Page(context, new ScreenState(kept.Code, left, WasPaired(context)));
        // After that: typed in between, it would be neither. Before the database: see BeingPaired.
        var wait = kept is null ? null : pairings.BeingPaired(kept);
        if (kept is not null && await IsPairedAsync(contexts, kept, context.RequestAborted))
        {
            await BecomeWallAsync(context, kept, pairings.LanguageOf(kept), sessions);
            return SeeOther.To(context, "/");
        }

        // A new secret now, and the one that is being paired would be lost.
        if (kept is not null && wait is { } remaining)
            return Page(context, new ScreenState(kept.Code, remaining, WasPaired(context)));
        if (pairings.Begin(context.Connection.RemoteIpAddress) is not { } fresh)
        {
            context.Response.Headers.RetryAfter = "60";
            return Page(context, new ScreenState(null, default, WasPaired(context)), StatusCodes.Status429TooManyRequests);
        }

        cookie.Keep(context, fresh);
        return Page(context, new ScreenState(fresh.Code, Pairings.Lifetime, WasPaired(context)));
    }

    /// <summary>It had been paired, and was disconnected.</summary>
    private static bool WasPaired(HttpContext context) => WallCookie.Read(context.Request) is not null;

    private static async Task<bool> IsPairedAsync(IDbContextFactory<LeanDbContext> contexts, PairingCode kept, CancellationToken cancellationToken)
    {
        var hash = WallSecret.Hash(kept.Secret);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WallDevices.AnyAsync(w => w.Hash == hash && w.Revoked == null, cancellationToken);
    }

    /// <summary>From now on the browser is a screen and nobody's: an account that had signed in there is signed out.</summary>
    private static async Task BecomeWallAsync(HttpContext context, PairingCode kept, CultureInfo? language, Sessions sessions)
    {
        if (SessionClaims.Read(context.User) is { } session)
        {
            await sessions.EndAsync(session, context.RequestAborted);
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        }

        WallCookie.Give(context, kept.Secret);
        if (language is not null && LanguageCookie.Read(context.Request) is null)
            LanguageCookie.Give(context, language);
        PairingCookie.Forget(context);
    }

    private static RazorComponentResult<ScreenPage> Page(HttpContext context, ScreenState state, int status = StatusCodes.Status200OK)
    {
        SecurityHeaders.AllowPhoneScript(context);
        return new RazorComponentResult<ScreenPage>(new { State = state }) { StatusCode = status };
    }
}

/// <summary>What a screen that waits to be paired shows.</summary>
/// <param name="Code">Its code; null where too many wait.</param>
/// <param name="Left">How long the code works.</param>
/// <param name="WasPaired">Whether it was paired before, and has been disconnected.</param>
public sealed record ScreenState(string? Code, TimeSpan Left, bool WasPaired);
