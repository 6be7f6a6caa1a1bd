using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Knows a paired screen by its cookie. One that has been disconnected is shown how to be paired again.</summary>
internal sealed class WallHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IDbContextFactory<LeanDbContext> contexts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Wall";

    /// <summary>Where a screen is paired.</summary>
    public const string PairAddress = "/skjerm";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (WallCookie.Read(Request) is not { } secret)
            return AuthenticateResult.NoResult();
        var hash = WallSecret.Hash(secret);
        await using var db = await contexts.CreateDbContextAsync(Context.RequestAborted);
        return await db.WallDevices.Where(w => w.Hash == hash && w.Revoked == null).Select(w => (Guid?)w.Id).SingleOrDefaultAsync(Context.RequestAborted) is { } wall
            ? AuthenticateResult.Success(new AuthenticationTicket(new WallClaims(wall).ToPrincipal(Scheme.Name), Scheme.Name))
            : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Path.StartsWithSegments("/_blazor"))
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            Response.Redirect(Request.SitePath(PairAddress));
        return Task.CompletedTask;
    }

    /// <summary>What you may not see is not there.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
