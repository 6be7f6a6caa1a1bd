using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Tokens;

/// <summary>
/// Makes a key for the account that has signed in, against its password: a key outlives the session, and a screen that is
/// signed in stands where others pass. It is answered here and never again.
/// </summary>
internal sealed partial class IssueApiToken(
    AccessCheck access, CheckPassword check, IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<IssueApiToken> logger)
{
    /// <param name="who">Who asks.</param>
    /// <param name="name">What the key is to be called.</param>
    /// <param name="days">How many days it is to work, 1–<see cref="ApiToken.MaxDays"/>.</param>
    /// <param name="password">The account's password.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ApiTokenAnswer> ExecuteAsync(
        ClaimsPrincipal who, string? name, int days, string? password, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return new ApiTokenAnswer(ApiTokenOutcome.Denied);
        if (NameFault(name) is { } fault)
            return new ApiTokenAnswer(fault);
        if (days is < 1 or > ApiToken.MaxDays)
            return new ApiTokenAnswer(ApiTokenOutcome.Days);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.ApiTokens.CountAsync(t => t.AccountId == account, cancellationToken) >= ApiToken.MaxPerAccount)
            return new ApiTokenAnswer(ApiTokenOutcome.TooMany);
        if (await PasswordFaultAsync(db, who, account, password, cancellationToken) is { } refused)
            return new ApiTokenAnswer(refused);
        var secret = ApiSecret.New();
        var now = time.GetUtcNow();
        var token = new ApiToken
        {
            AccountId = account, Name = ApiToken.NameRule.From(name), Beginning = secret[..ApiToken.BeginningLength],
            Hash = ApiSecret.Hash(secret), Created = now, LastDay = now.DayInNorway().AddDays(days),
        };
        db.ActsFor(account, now).ApiTokens.Add(token);
        await db.SaveChangesAsync(cancellationToken);
        LogMade(logger, account, token.Id);
        return new ApiTokenAnswer(ApiTokenOutcome.Done, secret);
    }

    private async Task<ApiTokenOutcome?> PasswordFaultAsync(
        LeanDbContext db, ClaimsPrincipal who, int account, string? password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(password))
            return ApiTokenOutcome.PasswordMissing;
        var email = await db.Users.Where(a => a.Id == account).Select(a => a.NormalizedEmail).SingleOrDefaultAsync(cancellationToken);
        var answer = await check.ExecuteAsync(email ?? "", password, TryPlace.Session(SessionClaims.Read(who)!.Value.SessionId), cancellationToken);
        return answer.Outcome switch
        {
            PasswordOutcome.Right when answer.Account!.Id == account => null,
            PasswordOutcome.Wait or PasswordOutcome.Busy => ApiTokenOutcome.PasswordLater,
            _ => ApiTokenOutcome.PasswordWrong,
        };
    }

    private static ApiTokenOutcome? NameFault(string? name) => ApiToken.NameRule.Check(name) switch
    {
        TextFault.Empty or TextFault.TooShort => ApiTokenOutcome.NameMissing,
        TextFault.TooLong => ApiTokenOutcome.NameTooLong,
        TextFault.None => null,
        _ => ApiTokenOutcome.NameUnreadable,
    };

    [LoggerMessage(120, LogLevel.Information, "Account {AccountId} issued API key {TokenId}")]
    private static partial void LogMade(ILogger logger, int accountId, int tokenId);
}
