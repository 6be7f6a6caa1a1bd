using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Access;

/// <summary>Begins and ends sign-ins. The cookie only names a session; the session is a row here.</summary>
internal sealed class Sessions(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>Writes a session and gives the principal to put in the cookie.</summary>
    public async Task<ClaimsPrincipal> BeginAsync(Account account, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Version 4: 122 bits from the system's cryptographic source.
        var session = new SignInSession { Id = Guid.NewGuid(), AccountId = account.Id, Began = time.GetUtcNow() };
        db.SignInSessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return new SessionClaims(account.Id, session.Id).ToPrincipal(IdentityConstants.ApplicationScheme, account.Name);
    }

    /// <summary>Takes the session away: whoever kept a copy of the cookie has nothing.</summary>
    public async Task EndAsync(SessionClaims claims, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.SignInSessions.Where(s => s.Id == claims.SessionId && s.AccountId == claims.AccountId)
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What a cookie is worth now: one look-up by key.</summary>
    public async Task<SessionState> LookUpAsync(SessionClaims claims, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from session in db.SignInSessions
            join account in db.Users on session.AccountId equals account.Id
            where session.Id == claims.SessionId && account.Id == claims.AccountId
            select new { account.IsDisabled, account.LockoutEnd })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null or { IsDisabled: true } ? SessionState.Over
            : found.LockoutEnd > time.GetUtcNow() ? SessionState.Paused
            : SessionState.Open;
    }
}

/// <summary>What a session is worth.</summary>
internal enum SessionState
{
    /// <summary>Good.</summary>
    Open,

    /// <summary>Locked for the moment: it is good again when the lock has run out.</summary>
    Paused,

    /// <summary>Signed out, or the account is disabled or gone.</summary>
    Over,
}
