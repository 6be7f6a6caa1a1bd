using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>How a session begins.</summary>
/// <param name="IsWeak">A password, or a link in a letter, is all that was shown.</param>
/// <param name="Browser">The kind of browser; null where it is not known.</param>
/// <param name="LoginId">Who that is at a sign-in provider, which may end it; null for a sign-in here.</param>
/// <param name="Sid">The provider's name of its own session; null where it tells none.</param>
internal readonly record struct SessionStart(bool IsWeak, string? Browser, int? LoginId = null, string? Sid = null);

/// <summary>Begins and ends sign-ins. The cookie only names a session; the session is a row here.</summary>
internal sealed class Sessions(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>
    /// How long a sign-in lasts, however often its cookie is renewed: 400 days, as long as browsers keep any cookie
    /// (RFC 6265bis, 5.5). A wall is signed in anew once a year, and what was never signed out does not lie here for ever.
    /// </summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(400);

    /// <summary>How long what somebody has shown is enough for what reaches beyond the session, such as another password.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(15);

    /// <summary>A session has been taken away by this program.</summary>
    public event Action<Guid>? Ended;

    /// <summary>Writes a session and gives the principal to put in the cookie.</summary>
    public Task<ClaimsPrincipal> BeginAsync(Account account, CancellationToken cancellationToken) => BeginAsync(account, default, cancellationToken);

    /// <summary>The same, with how it begins.</summary>
    public async Task<ClaimsPrincipal> BeginAsync(Account account, SessionStart start, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ActsFor(account.Id, now);
        // Version 4: 122 bits from the system's cryptographic source.
        var session = new SignInSession
        {
            Id = Guid.NewGuid(), AccountId = account.Id, Began = now, Proved = now, IsWeak = start.IsWeak, Browser = start.Browser,
        };
        db.SignInSessions.Add(session);
        if (start.LoginId is { } login)
            db.ProviderSessions.Add(new ProviderSession { SessionId = session.Id, LoginId = login, Sid = start.Sid });
        await db.SaveChangesAsync(cancellationToken);
        return new SessionClaims(account.Id, session.Id).ToPrincipal(IdentityConstants.ApplicationScheme, account.Name);
    }

    /// <summary>Takes the session away: whoever kept a copy of the cookie has nothing.</summary>
    /// <returns>False where there was none.</returns>
    public async Task<bool> EndAsync(SessionClaims claims, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.SignInSessions.Where(s => s.Id == claims.SessionId && s.AccountId == claims.AccountId).ExecuteDeleteAsync(cancellationToken) == 0)
            return false;
        db.ActsFor(claims.AccountId, time.GetUtcNow()).Note(AuditAction.SignedOut, claims.AccountId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        Ended?.Invoke(claims.SessionId);
        return true;
    }

    /// <summary>Takes every session of an account away, but for one.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="but">The one that stays.</param>
    /// <param name="by">The account that does it, for the audit log; null for the program and whoever runs it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> EndAllAsync(int accountId, Guid? but, int? by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await db.SignInSessions.Where(s => s.AccountId == accountId && s.Id != but).Select(s => s.Id).ToListAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.SignInSessions.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken) > 0)
        {
            db.ActsFor(by, time.GetUtcNow()).Note(AuditAction.SessionsEnded, accountId);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(CancellationToken.None);
        HaveEnded(ids);
        return ids.Count;
    }

    /// <summary>Says that sessions have gone with their account.</summary>
    public void HaveEnded(List<Guid> ids) => ids.ForEach(id => Ended?.Invoke(id));

    /// <summary>Whether something was shown in the session within <see cref="FreshFor"/>.</summary>
    public async Task<bool> IsFreshAsync(SessionClaims claims, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - FreshFor;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SignInSessions.AnyAsync(s => s.Id == claims.SessionId && s.AccountId == claims.AccountId && s.Proved > since, cancellationToken);
    }

    /// <summary>Something was shown in the session.</summary>
    /// <param name="claims">Which session.</param>
    /// <param name="isStrong">More than a password.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task ProveAsync(SessionClaims claims, bool isStrong, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.SignInSessions.Where(s => s.Id == claims.SessionId && s.AccountId == claims.AccountId)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Proved, now).SetProperty(x => x.IsWeak, x => x.IsWeak && !isStrong), cancellationToken);
    }

    /// <summary>Takes sessions away, whoever's they are.</summary>
    public async Task EndAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var accounts = await db.SignInSessions.Where(s => ids.Contains(s.Id)).Select(s => s.AccountId).Distinct().ToListAsync(cancellationToken);
        if (await db.SignInSessions.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken) > 0)
        {
            db.ActsFor(null, time.GetUtcNow());
            accounts.ForEach(account => db.Note(AuditAction.SessionsEnded, account));
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(CancellationToken.None);
        HaveEnded(ids);
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
