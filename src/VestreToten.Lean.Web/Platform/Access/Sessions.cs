using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Begins and ends sign-ins. The cookie only names a session; the session is a row here.</summary>
internal sealed class Sessions(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>
    /// How long a sign-in lasts, however often its cookie is renewed: 400 days, as long as browsers keep any cookie
    /// (RFC 6265bis, 5.5). A wall is signed in anew once a year, and what was never signed out does not lie here for ever.
    /// </summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(400);

    /// <summary>A session has been taken away by this program.</summary>
    public event Action<Guid>? Ended;

    /// <summary>Writes a session and gives the principal to put in the cookie.</summary>
    public async Task<ClaimsPrincipal> BeginAsync(Account account, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ActsFor(account.Id, time.GetUtcNow());
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
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.SignInSessions.Where(s => s.Id == claims.SessionId && s.AccountId == claims.AccountId).ExecuteDeleteAsync(cancellationToken) > 0)
        {
            db.ActsFor(claims.AccountId, time.GetUtcNow()).Note(AuditAction.SignedOut, claims.AccountId);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(CancellationToken.None);
        Ended?.Invoke(claims.SessionId);
    }

    /// <summary>
    /// Whether a cookie is still worth something: one look-up by key. A lock keeps new sign-ins out and leaves open
    /// sessions alone, else anyone could push a leader out of a meeting by guessing at the password.
    /// </summary>
    public async Task<bool> IsOpenAsync(SessionClaims claims, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from session in db.SignInSessions
            join account in db.Users on session.AccountId equals account.Id
            where session.Id == claims.SessionId && account.Id == claims.AccountId && !account.IsDisabled
            select session.Id)
            .AnyAsync(cancellationToken);
    }

    /// <summary>Takes away what is older than <see cref="MaxAge"/>, or than its kommune allows; how many there were.</summary>
    public async Task<int> EndOldAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var oldest = now - MaxAge;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ended = await db.SignInSessions.Where(s => s.Began < oldest).ExecuteDeleteAsync(cancellationToken);
        foreach (var kommune in await db.MunicipalSettings.Where(s => s.SessionDays < MunicipalSettings.MaxSessionDays).ToListAsync(cancellationToken))
        {
            var (began, below) = (now.AddDays(-kommune.SessionDays), $"/{kommune.RootUnitId}/");
            ended += await db.SignInSessions.Where(s => s.Began < began && db.Grants.Any(g => g.AccountId == s.AccountId
                && db.Units.Any(u => u.Id == g.UnitId && u.Path.StartsWith(below)))).ExecuteDeleteAsync(cancellationToken);
        }

        return ended;
    }
}
