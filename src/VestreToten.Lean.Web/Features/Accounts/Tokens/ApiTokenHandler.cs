using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.Tokens;

/// <summary>
/// Knows a program by the key in <c>Authorization: Bearer …</c>. No cookie is looked at, so no other site can make a
/// browser ask. A key that is unknown, withdrawn, too old, or of an account that is disabled gets the same 401, and 429 when there have been too many such.
/// </summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder,
    IDbContextFactory<LeanDbContext> contexts, TimeProvider time, WrongGuesses guesses, IStringLocalizer<TokenTexts> texts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Key";

    private const string Kind = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Kind, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var brought = header[Kind.Length..].Trim();
        return ApiSecret.CanBe(brought) && await FindAsync(brought) is { } claims
            ? AuthenticateResult.Success(new AuthenticationTicket(claims.ToPrincipal(Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("No such key.");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        Response.Headers.WWWAuthenticate = result.None ? "Bearer" : "Bearer error=\"invalid_token\"";
        if (!result.None && !guesses.Count(Guessed.ApiKey))
        {
            Response.Headers.RetryAfter = "60";
            await TypedResults.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: texts["Problem.TooMany"]).ExecuteAsync(Context);
            return;
        }

        await TypedResults.Problem(
            statusCode: StatusCodes.Status401Unauthorized, title: texts[result.None ? "Problem.NoKey" : "Problem.BadKey"]).ExecuteAsync(Context);
    }

    /// <summary>What you may not see is not there.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound).ExecuteAsync(Context);

    private async Task<ApiTokenClaims?> FindAsync(string brought)
    {
        var hash = ApiSecret.Hash(brought);
        var today = time.GetUtcNow().DayInNorway();
        await using var db = await contexts.CreateDbContextAsync(Context.RequestAborted);
        var found = await (
            from token in db.ApiTokens
            join account in db.Users on token.AccountId equals account.Id
            where token.Hash == hash && !account.IsDisabled
            select new { token.Id, token.AccountId, token.LastDay, token.LastUsed })
            .SingleOrDefaultAsync(Context.RequestAborted);
        if (found is null || found.LastDay < today)
            return null;
        // The day and no more: it tells the owner whether a key can go, and is one write a day.
        if (found.LastUsed != today)
        {
            await db.ApiTokens.Where(t => t.Id == found.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsed, today), Context.RequestAborted);
        }

        return new ApiTokenClaims(found.AccountId, found.Id);
    }
}
