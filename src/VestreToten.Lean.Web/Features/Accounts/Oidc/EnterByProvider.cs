using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Circuits;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>What became of it, whose account it is, and who that is at the provider.</summary>
internal sealed record EnterAnswer(ProviderFault Fault, Account? Account = null, int LoginId = 0);

/// <summary>
/// Lets somebody in whom a provider knows: into the account that belongs to that issuer and subject, or into a new one where a rule gives
/// a role. An account that is there already is linked only from a session of its own, or by its invitation.
/// </summary>
internal sealed partial class EnterByProvider(
    IDbContextFactory<LeanDbContext> contexts, FollowRules rules, EndCircuits circuits, TimeProvider time, ILogger<EnterByProvider> logger)
{
    private const int MaxAttempts = 3;

    /// <param name="provider">Who says so.</param>
    /// <param name="who">Whom it knows.</param>
    /// <param name="errand">What they went there for.</param>
    /// <param name="open">The session that is open in the browser.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<EnterAnswer> ExecuteAsync(
        SignInProvider provider, ProviderIdentity who, Errand errand, SessionClaims? open, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(provider, who, errand, open, cancellationToken);
            }
            catch (DbUpdateException e) when (StorageConflict.Is(e) && attempt < MaxAttempts)
            {
                // The same person in two tabs: once more, with what the other has stored.
            }
        }
    }

    private async Task<EnterAnswer> TryAsync(
        SignInProvider provider, ProviderIdentity who, Errand errand, SessionClaims? open, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var wanted = await FollowRules.ReadAsync(db, provider.Slug, who.Claims, cancellationToken);
        var login = await db.ExternalLogins.SingleOrDefaultAsync(l => l.Issuer == who.Issuer && l.Subject == who.Subject, cancellationToken);
        var (fault, account) = errand.Kind switch
        {
            ErrandKind.Link => await OwnAsync(db, errand, open, cancellationToken),
            ErrandKind.Invitation => await InvitedAsync(db, errand, cancellationToken),
            _ when login is not null => (ProviderFault.None, await db.Users.AsTracking().SingleAsync(a => a.Id == login.AccountId, cancellationToken)),
            _ => await NewAsync(db, who, wanted, cancellationToken),
        };
        if (fault == ProviderFault.None)
            fault = account!.IsDisabled ? ProviderFault.Disabled : login is not null && login.AccountId != account.Id ? ProviderFault.BelongsToOther : ProviderFault.None;
        if (fault != ProviderFault.None)
            return new EnterAnswer(fault);

        db.ActsFor(null, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        db.ActsFor(account!.Id, time.GetUtcNow());
        if (login is null)
        {
            login = new ExternalLogin { AccountId = account!.Id, Issuer = who.Issuer, Subject = who.Subject, Linked = time.GetUtcNow() };
            db.ExternalLogins.Add(login);
            account.SignsInByProvider = true;
        }

        var today = time.GetUtcNow().DayInNorway();
        await FollowRules.LockAsync(db, account!.Id, wanted, cancellationToken);
        var hasLost = await rules.ApplyAsync(db, account.Id, provider.Slug, wanted, today, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var hasRole = await db.Grants.AnyAsync(
            g => g.AccountId == account.Id && (g.FirstDay == null || g.FirstDay <= today) && (g.LastDay == null || g.LastDay >= today), cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        if (hasLost)
            await circuits.ExecuteAsync(CancellationToken.None);
        if (!hasRole)
            return new EnterAnswer(ProviderFault.NoRole);
        LogEntered(logger, account.Id, provider.Slug, errand.Kind);
        return new EnterAnswer(ProviderFault.None, account, login.Id);
    }

    /// <summary>The account whose session went to the provider, while that is still the browser's.</summary>
    private static async Task<(ProviderFault, Account?)> OwnAsync(LeanDbContext db, Errand errand, SessionClaims? open, CancellationToken cancellationToken) =>
        open is { } session && session.SessionId == errand.Session
            && await db.SignInSessions.AnyAsync(s => s.Id == session.SessionId && s.AccountId == session.AccountId, cancellationToken)
            ? (ProviderFault.None, await db.Users.AsTracking().SingleAsync(a => a.Id == session.AccountId, cancellationToken))
            : (ProviderFault.SessionOver, null);

    /// <summary>The account of an invitation, which is used by this.</summary>
    private async Task<(ProviderFault, Account?)> InvitedAsync(LeanDbContext db, Errand errand, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var links = db.AccountLinks.Where(l => l.Id == errand.Link && l.Kind == AccountLinkKind.Invitation && l.Used == null && l.Expires > now);
        if (await links.Select(l => (int?)l.AccountId).SingleOrDefaultAsync(cancellationToken) is not { } id
            || await links.ExecuteUpdateAsync(l => l.SetProperty(x => x.Used, now), cancellationToken) == 0)
            return (ProviderFault.InvitationOver, null);
        await db.SignInSessions.Where(s => s.AccountId == id).ExecuteDeleteAsync(cancellationToken);
        return (ProviderFault.None, await db.Users.AsTracking().SingleAsync(a => a.Id == id, cancellationToken));
    }

    /// <summary>A new account, where a rule gives it a role.</summary>
    private static async Task<(ProviderFault, Account?)> NewAsync(LeanDbContext db, ProviderIdentity who, RolesByRules wanted, CancellationToken cancellationToken)
    {
        if (wanted.Roles.Count == 0)
            return (wanted.IsUncertain ? ProviderFault.TooManyGroups : ProviderFault.Unknown, null);
        if (who.Name is not { } name)
            return (ProviderFault.NoName, null);
        var key = who.Email is { } email ? EmailAddress.Key(email) : null;
        if (key is not null && await db.Users.AnyAsync(a => a.NormalizedEmail == key || a.NormalizedUserName == key, cancellationToken))
            return (ProviderFault.EmailTaken, null);
        var account = new Account { Name = name, SecurityStamp = Guid.NewGuid().ToString() };
        account.SignInWith(who.Email);
        db.Users.Add(account);
        return (ProviderFault.None, account);
    }

    [LoggerMessage(234, LogLevel.Information, "Account {AccountId} entered by sign-in provider {Provider} ({Errand})")]
    private static partial void LogEntered(ILogger logger, int accountId, string provider, ErrandKind errand);
}
