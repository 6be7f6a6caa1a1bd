using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Localization;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>
/// Another e-mail address for whoever has signed in: a letter goes to it, and the link in the letter, opened by the same account,
/// makes it the one. The address before is told. The answer is the same whether somebody else has the address or not.
/// </summary>
internal sealed partial class ChangeEmail(
    AccessCheck access, Sessions sessions, LinkMail mail, NoticeMail notices, IDbContextFactory<LeanDbContext> contexts, TimeProvider time,
    ILogger<ChangeEmail> logger)
{
    /// <summary>Letters an hour from one account.</summary>
    public const int PerHour = 5;

    private readonly FailureBudget<int> _letters = new(time, PerHour, TimeSpan.FromHours(1));

    public async Task<ProfileFault> AskAsync(ClaimsPrincipal who, string? typed, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } id)
            return ProfileFault.Denied;
        if (!await sessions.IsFreshAsync(SessionClaims.Read(who)!.Value, cancellationToken))
            return ProfileFault.Confirm;
        var email = EmailAddress.Tidy(typed);
        if (EmailAddress.Key(email) is not { } key)
            return ProfileFault.EmailBad;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.SingleAsync(a => a.Id == id, cancellationToken);
        if (account.Email == email)
            return ProfileFault.EmailSame;
        if (!mail.IsSetUp)
            return ProfileFault.EmailNotSent;
        if (!_letters.Spend(id))
            return ProfileFault.EmailLater;
        if (await db.Users.AnyAsync(a => a.Id != id && (a.NormalizedEmail == key || a.NormalizedUserName == key), cancellationToken))
            return ProfileFault.None;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var secret = await db.MakeLinkAsync(account, AccountLinkKind.Email, time.GetUtcNow(), cancellationToken, email);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return mail.TrySend(new LinkLetter(AccountLinkKind.Email, email, account.Name, secret, CultureInfo.CurrentUICulture))
            ? ProfileFault.None : ProfileFault.EmailNotSent;
    }

    /// <summary>The address that a link is about, for the account that asked; null where there is none, or too late.</summary>
    public async Task<string?> FindAsync(ClaimsPrincipal who, string? secret, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } id || !LinkSecret.CanBe(secret))
            return null;
        var (hash, now) = (LinkSecret.Hash(secret!), time.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AccountLinks.Where(l => l.Hash == hash && l.Kind == AccountLinkKind.Email && l.AccountId == id && l.Used == null && l.Expires > now)
            .Select(l => l.NewEmail).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Makes it the account's address, once.</summary>
    public async Task<ProfileFault> ConfirmAsync(ClaimsPrincipal who, string? secret, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(who, secret, cancellationToken) is not { } email)
            return ProfileFault.Denied;
        var (id, hash, now) = (SessionClaims.Read(who)!.Value.AccountId, LinkSecret.Hash(secret!), time.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.AccountLinks.Where(l => l.Hash == hash && l.Used == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.Used, now), cancellationToken) == 0)
            return ProfileFault.Denied;
        // Whoever reads the old address has no more to do with the account.
        await db.AccountLinks.Where(l => l.AccountId == id && l.Kind == AccountLinkKind.Recovery).ExecuteDeleteAsync(cancellationToken);
        var account = await db.ActsFor(id, now).Users.AsTracking().SingleAsync(a => a.Id == id, cancellationToken);
        var before = account.Email;
        account.SignInWith(email);
        account.SecurityStamp = Guid.NewGuid().ToString();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (StorageConflict.Is(e))
        {
            // Somebody else has taken the address in the meantime.
            return ProfileFault.EmailBad;
        }

        await transaction.CommitAsync(CancellationToken.None);
        if (before is not null)
        {
            var chosen = await db.DigestChoices.Where(c => c.AccountId == id).Select(c => c.Language).FirstOrDefaultAsync(CancellationToken.None);
            notices.TrySend(new NoticeLetter(NoticeKind.EmailChanged, before, account.Name, now, Cultures.Find(chosen) ?? CultureInfo.CurrentUICulture));
        }

        LogChanged(logger, id);
        return ProfileFault.None;
    }

    [LoggerMessage(228, LogLevel.Information, "Account {AccountId} changed its e-mail address")]
    private static partial void LogChanged(ILogger logger, int accountId);
}
