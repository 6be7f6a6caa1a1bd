using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Tokens;

/// <summary>Takes one of the account's own keys away, for good: the next request with it is a stranger's.</summary>
internal sealed partial class RevokeApiToken(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<RevokeApiToken> logger)
{
    public async Task<ApiTokenOutcome> ExecuteAsync(ClaimsPrincipal who, int tokenId, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return ApiTokenOutcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Another tab may have been first, or the key may be somebody else's: either way it is not among this account's keys now.
        if (await db.ApiTokens.Where(t => t.Id == tokenId && t.AccountId == account).ExecuteDeleteAsync(cancellationToken) > 0)
        {
            db.ActsFor(account, time.GetUtcNow()).Note(AuditAction.KeyRevoked, account, thing: tokenId.ToString(CultureInfo.InvariantCulture));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            LogWithdrawn(logger, account, tokenId);
        }

        return ApiTokenOutcome.Done;
    }

    [LoggerMessage(121, LogLevel.Information, "Account {AccountId} revoked API key {TokenId}")]
    private static partial void LogWithdrawn(ILogger logger, int accountId, int tokenId);
}
