using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>Takes away that an account can be signed in to by a provider, and ends the sessions that it has opened elsewhere.</summary>
internal sealed partial class UnlinkLogin(
    AccessCheck access, OwnConsent consent, Sessions sessions, IDbContextFactory<LeanDbContext> contexts, TimeProvider time,
    ILogger<UnlinkLogin> logger)
{
    /// <summary>Null for whoever has not signed in.</summary>
    public async Task<LinkedFault?> ExecuteAsync(ClaimsPrincipal who, int loginId, string? password, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return null;
        var session = SessionClaims.Read(who)!.Value;
        if (await consent.AskAsync(session, password, cancellationToken) is not LinkedFault.None and var fault)
            return fault;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Locks the account: of two ways that are taken away at once one stays.
        await db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(a => a.SetProperty(x => x.SignsInByProvider, x => x.SignsInByProvider), cancellationToken);
        var others = await db.ExternalLogins.CountAsync(l => l.AccountId == account && l.Id != loginId, cancellationToken);
        if (others == 0 && !await db.Users.AnyAsync(a => a.Id == account && (a.HasPassword || (a.HasNoPassword && db.Passkeys.Any(p => p.UserId == account))), cancellationToken))
            return LinkedFault.LastWay;
        var ended = await db.ProviderSessions.Where(s => s.LoginId == loginId && s.SessionId != session.SessionId).Select(s => s.SessionId).ToListAsync(cancellationToken);
        if (await db.ExternalLogins.Where(l => l.Id == loginId && l.AccountId == account).ExecuteDeleteAsync(cancellationToken) == 0)
            return LinkedFault.None;
        await db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(a => a.SetProperty(x => x.SignsInByProvider, others > 0), cancellationToken);
        db.ActsFor(account, time.GetUtcNow()).Note(AuditAction.ProviderUnlinked, account);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        await sessions.EndAsync(ended, CancellationToken.None);
        LogUnlinked(logger, account, loginId);
        return LinkedFault.None;
    }

    [LoggerMessage(235, LogLevel.Information, "Account {AccountId} unlinked provider login {LoginId}")]
    private static partial void LogUnlinked(ILogger logger, int accountId, int loginId);
}
