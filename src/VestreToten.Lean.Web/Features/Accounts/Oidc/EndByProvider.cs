using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>Ends the sessions that a provider says are over, with what is open in them. Each word of a provider's is good once.</summary>
internal sealed partial class EndByProvider(IDbContextFactory<LeanDbContext> contexts, Sessions sessions, TimeProvider time, ILogger<EndByProvider> logger)
{
    /// <summary>False where the same word has come before.</summary>
    public async Task<bool> ExecuteAsync(SignInProvider provider, LogoutToken token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        await db.UsedLogoutTokens.Where(t => t.Expires < now).ExecuteDeleteAsync(cancellationToken);
        db.UsedLogoutTokens.Add(new UsedLogoutToken { Hash = token.Mark, Expires = token.Made + LogoutToken.MaxAge + OidcSetup.ClockSkew });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (StorageConflict.Is(e))
        {
            return false;
        }

        var ended = await (
            from session in db.ProviderSessions
            join login in db.ExternalLogins on session.LoginId equals login.Id
            where login.Issuer == token.Issuer && (token.Subject == null || login.Subject == token.Subject) && (token.Sid == null || session.Sid == token.Sid)
            select session.SessionId).ToListAsync(cancellationToken);
        await sessions.EndAsync(ended, CancellationToken.None);
        LogEnded(logger, provider.Slug, ended.Count);
        return true;
    }

    [LoggerMessage(236, LogLevel.Information, "Sign-in provider {Provider} ended {Sessions} sessions")]
    private static partial void LogEnded(ILogger logger, string provider, int sessions);
}
