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
/// Takes an account by an invitation, with a password or a passkey, or gives it a new password: once, however many press at the same time. A new password
/// ends what others may have open.
/// </summary>
internal sealed partial class TakeLink(
    IDbContextFactory<LeanDbContext> contexts, FindLink find, IPasswordHasher<Account> hasher, TimeProvider time, ILogger<TakeLink> logger)
{
    /// <summary>With a password.</summary>
    public async Task<TakeLinkAnswer> ExecuteAsync(
        AccountLinkKind kind, string? secret, string name, string email, string password, CancellationToken cancellationToken)
    {
        var found = await find.ExecuteAsync(kind, secret, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FaultAsync(db, kind, found, name, email, cancellationToken) is not LinkFault.None and var fault)
            return new TakeLinkAnswer(fault);
        var called = kind == AccountLinkKind.Invitation ? name : found.Name;
        var refused = await CheckNewPassword.ExecuteAsync(db, found.AccountId, called, found.Email ?? email, password, cancellationToken);
        return refused == NewPasswordFault.None
            ? await TakeAsync(db, kind, secret!, found, name, email, password, passkey: null, cancellationToken)
            : new TakeLinkAnswer(FaultOf(refused));
    }

    /// <summary>An invitation, with a passkey in place of a password.</summary>
    public async Task<TakeLinkAnswer> ExecuteAsync(
        string? secret, string name, string email, IdentityUserPasskey<int> passkey, CancellationToken cancellationToken)
    {
        var found = await find.ExecuteAsync(AccountLinkKind.Invitation, secret, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FaultAsync(db, AccountLinkKind.Invitation, found, name, email, cancellationToken) is not LinkFault.None and var fault
            ? new TakeLinkAnswer(fault)
            : await TakeAsync(db, AccountLinkKind.Invitation, secret!, found, name, email, LinkSecret.New(), passkey, cancellationToken);
    }

    /// <summary>What is wrong with the link or with what was typed, but for a password.</summary>
    public async Task<LinkFault> CheckAsync(string? secret, string name, string email, CancellationToken cancellationToken)
    {
        var found = await find.ExecuteAsync(AccountLinkKind.Invitation, secret, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FaultAsync(db, AccountLinkKind.Invitation, found, name, email, cancellationToken);
    }

    private static async Task<LinkFault> FaultAsync(
        LeanDbContext db, AccountLinkKind kind, FoundLink found, string name, string email, CancellationToken cancellationToken) =>
        found.Fault != LinkFault.None ? found.Fault
            : kind == AccountLinkKind.Invitation && NameFault(name) is not LinkFault.None and var nameFault ? nameFault
            : found.Email is null ? await EmailFaultAsync(db, email, cancellationToken)
            : LinkFault.None;

    private async Task<TakeLinkAnswer> TakeAsync(
        LeanDbContext db, AccountLinkKind kind, string secret, FoundLink found, string name, string email, string password,
        IdentityUserPasskey<int>? passkey, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hash = LinkSecret.Hash(secret);
        // Slow by design: nobody else's write waits for it.
        var passwordHash = hasher.HashPassword(new Account(), password);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.AccountLinks.Where(l => l.Hash == hash && l.Used == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.Used, now), cancellationToken) == 0)
            return new TakeLinkAnswer(LinkFault.Used);
        var account = await db.Users.AsTracking().SingleAsync(a => a.Id == found.AccountId, cancellationToken);
        db.ActsFor(account.Id, now);
        account.PasswordHash = passwordHash;
        account.HasNoPassword = passkey is not null;
        if (passkey is not null)
            db.Passkeys.Add(passkey);
        account.SecurityStamp = Guid.NewGuid().ToString();
        if (kind == AccountLinkKind.Invitation)
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

    private static LinkFault FaultOf(NewPasswordFault fault) => fault switch
    {
        NewPasswordFault.None => LinkFault.None,
        NewPasswordFault.Missing => LinkFault.PasswordMissing,
        NewPasswordFault.Short => LinkFault.PasswordShort,
        _ => LinkFault.PasswordGuessable,
    };

    [LoggerMessage(157, LogLevel.Information, "Account {AccountId} taken or its password changed by a link of kind {Kind}")]
    private static partial void LogTaken(ILogger logger, int accountId, string kind);
}
