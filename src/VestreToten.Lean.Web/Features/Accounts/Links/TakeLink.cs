using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>What became of it, and whose account it is.</summary>
internal sealed record TakeLinkAnswer(LinkFault Fault, Account? Account = null);

/// <summary>
/// Takes an account by an invitation, or gives it a new password: once, however many press at the same time. A new password
/// ends what others may have open.
/// </summary>
internal sealed partial class TakeLink(
    IDbContextFactory<LeanDbContext> contexts, FindLink find, IPasswordHasher<Account> hasher, TimeProvider time, ILogger<TakeLink> logger)
{
    public async Task<TakeLinkAnswer> ExecuteAsync(
        AccountLinkKind kind, string? secret, string name, string email, string password, CancellationToken cancellationToken)
    {
        var found = await find.ExecuteAsync(kind, secret, cancellationToken);
        if (found.Fault != LinkFault.None)
            return new TakeLinkAnswer(found.Fault);
        var isInvitation = kind == AccountLinkKind.Invitation;
        if (isInvitation && NameFault(name) is not LinkFault.None and var nameFault)
            return new TakeLinkAnswer(nameFault);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (found.Email is null && await EmailFaultAsync(db, email, cancellationToken) is not LinkFault.None and var emailFault)
            return new TakeLinkAnswer(emailFault);
        if (await PasswordFaultAsync(db, found, isInvitation ? name : found.Name, found.Email ?? email, password, cancellationToken) is not LinkFault.None and var fault)
            return new TakeLinkAnswer(fault);

        var now = time.GetUtcNow();
        var hash = LinkSecret.Hash(secret!);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.AccountLinks.Where(l => l.Hash == hash && l.Used == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.Used, now), cancellationToken) == 0)
            return new TakeLinkAnswer(LinkFault.Used);
        var account = await db.Users.AsTracking().SingleAsync(a => a.Id == found.AccountId, cancellationToken);
        db.ActsFor(account.Id, now);
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = Guid.NewGuid().ToString();
        if (isInvitation)
            account.Name = name;
        if (account.Email is null)
            account.SignInWith(email);
        await db.SignInSessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (StorageConflict.Is(e))
        {
            // Somebody else has taken the address at the same moment.
            return new TakeLinkAnswer(LinkFault.EmailTaken);
        }

        await transaction.CommitAsync(CancellationToken.None);
        LogTaken(logger, account.Id, kind.ToString());
        return new TakeLinkAnswer(LinkFault.None, account);
    }

    private static LinkFault NameFault(string name) => TypedText.CheckName(name, Unit.MaxNameLength) switch
    {
        TextFault.None => LinkFault.None,
        TextFault.Empty or TextFault.TooShort => LinkFault.NameMissing,
        TextFault.TooLong => LinkFault.NameTooLong,
        _ => LinkFault.NameUnreadable,
    };

    private static async Task<LinkFault> EmailFaultAsync(LeanDbContext db, string email, CancellationToken cancellationToken) =>
        EmailAddress.Key(email) is not { } key ? LinkFault.EmailBad
            : await db.Users.AnyAsync(a => a.NormalizedEmail == key || a.NormalizedUserName == key, cancellationToken) ? LinkFault.EmailTaken
            : LinkFault.None;

    private static async Task<LinkFault> PasswordFaultAsync(
        LeanDbContext db, FoundLink found, string name, string email, string password, CancellationToken cancellationToken)
    {
        if (password.Length == 0)
            return LinkFault.PasswordMissing;
        if (PasswordRule.IsShort(password))
            return LinkFault.PasswordShort;
        var units = await (
            from grant in db.Grants
            join unit in db.Units on grant.UnitId equals unit.Id
            where grant.AccountId == found.AccountId
            select new { unit.Name, unit.Path }).ToListAsync(cancellationToken);
        var roots = units.Select(u => UnitPath.RootOf(u.Path)).Distinct().ToList();
        var kommuner = await db.Units.Where(u => roots.Contains(u.Id)).Select(u => u.Name).ToListAsync(cancellationToken);
        return PasswordRule.IsGuessable(password, [name, email, .. units.Select(u => u.Name), .. kommuner])
            ? LinkFault.PasswordGuessable : LinkFault.None;
    }

    [LoggerMessage(157, LogLevel.Information, "Account {AccountId} chose a password by a link of kind {Kind}")]
    private static partial void LogTaken(ILogger logger, int accountId, string kind);
}
