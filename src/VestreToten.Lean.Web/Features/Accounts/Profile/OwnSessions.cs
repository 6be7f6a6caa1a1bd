using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>Ends the sessions of whoever has signed in. A circuit of theirs ends at once.</summary>
internal sealed partial class OwnSessions(AccessCheck access, Sessions sessions, IDbContextFactory<LeanDbContext> contexts, ILogger<OwnSessions> logger)
{
    /// <summary>One, by what it is called in forms.</summary>
    public async Task<ProfileFault> EndAsync(ClaimsPrincipal who, string? handle, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return ProfileFault.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await db.SignInSessions.Where(s => s.AccountId == account).Select(s => s.Id).ToListAsync(cancellationToken);
        // One that has ended in the meantime has ended.
        foreach (var id in ids.Where(id => ReadProfile.HandleOf(id) == handle))
            await sessions.EndAsync(new SessionClaims(account, id), cancellationToken);
        return ProfileFault.None;
    }

    /// <summary>All of them, this one too.</summary>
    public async Task<ProfileFault> EndAllAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return ProfileFault.Denied;
        LogEnded(logger, account, await sessions.EndAllAsync(account, but: null, by: account, cancellationToken));
        return ProfileFault.None;
    }

    [LoggerMessage(229, LogLevel.Information, "Account {AccountId} signed out everywhere: {Sessions} sessions ended")]
    private static partial void LogEnded(ILogger logger, int accountId, int sessions);
}
