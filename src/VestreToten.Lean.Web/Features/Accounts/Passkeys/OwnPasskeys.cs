using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.Passkeys;

internal enum OwnPasskeyOutcome
{
    Done,

    /// <summary>Nobody has signed in, or there is no such passkey.</summary>
    Denied,

    /// <summary>Something is to be shown first: the sign-in is too long ago.</summary>
    Confirm,

    /// <summary>The account signs in by this passkey alone.</summary>
    Last,

    /// <summary>There are too many.</summary>
    Full,

    /// <summary>The name is too long or has what cannot be kept.</summary>
    Name,
}

/// <summary>Adds, names and removes the passkeys of whoever has signed in.</summary>
internal sealed partial class OwnPasskeys(
    Sessions sessions, AccessCheck access, IPasswordHasher<Account> hasher, IDbContextFactory<LeanDbContext> contexts, TimeProvider time,
    ILogger<OwnPasskeys> logger)
{
    public const int MaxPerAccount = 20;

    public const int MaxNameLength = 60;

    /// <summary>Whether a passkey may be added.</summary>
    public async Task<OwnPasskeyOutcome> MayAddAsync(ClaimsPrincipal who, string? name, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return OwnPasskeyOutcome.Denied;
        if (!await sessions.IsFreshAsync(SessionClaims.Read(who)!.Value, cancellationToken))
            return OwnPasskeyOutcome.Confirm;
        if (NameFault(name))
            return OwnPasskeyOutcome.Name;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Passkeys.CountAsync(p => p.UserId == account, cancellationToken) < MaxPerAccount ? OwnPasskeyOutcome.Done : OwnPasskeyOutcome.Full;
    }

    /// <summary>Adds one that has been looked at. The session is then as good as one begun with it.</summary>
    public async Task<OwnPasskeyOutcome> AddAsync(ClaimsPrincipal who, IdentityUserPasskey<int> passkey, CancellationToken cancellationToken = default)
    {
        if (await MayAddAsync(who, passkey.Data.Name, cancellationToken) is not OwnPasskeyOutcome.Done and var outcome)
            return outcome;
        var session = SessionClaims.Read(who)!.Value;
        if (passkey.UserId != session.AccountId)
            return OwnPasskeyOutcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Who has come by a provider alone: from now on as who was invited and chose a passkey. Slow by design: nobody else's write waits for it.
        var hash = await db.Users.AnyAsync(a => a.Id == session.AccountId && a.PasswordHash == null, cancellationToken)
            ? hasher.HashPassword(new Account(), LinkSecret.New()) : null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.ActsFor(session.AccountId, time.GetUtcNow()).Passkeys.Add(passkey);
        await db.SaveChangesAsync(cancellationToken);
        if (hash is not null)
        {
            await db.Users.Where(a => a.Id == session.AccountId && a.PasswordHash == null)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, hash).SetProperty(x => x.HasNoPassword, true), cancellationToken);
        }

        await transaction.CommitAsync(CancellationToken.None);
        await sessions.ProveAsync(session, isStrong: true, CancellationToken.None);
        LogAdded(logger, session.AccountId);
        return OwnPasskeyOutcome.Done;
    }

    /// <summary>Calls one something else.</summary>
    public async Task<OwnPasskeyOutcome> RenameAsync(ClaimsPrincipal who, byte[] id, string? name, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return OwnPasskeyOutcome.Denied;
        if (string.IsNullOrEmpty(name) || NameFault(name))
            return OwnPasskeyOutcome.Name;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Passkeys.AsTracking().SingleOrDefaultAsync(p => p.CredentialId == id && p.UserId == account, cancellationToken) is not { } passkey)
            return OwnPasskeyOutcome.Denied;
        passkey.Data.Name = name;
        await db.SaveChangesAsync(cancellationToken);
        return OwnPasskeyOutcome.Done;
    }

    /// <summary>Removes one, unless it is all that there is to sign in with.</summary>
    public async Task<OwnPasskeyOutcome> RemoveAsync(ClaimsPrincipal who, byte[] id, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return OwnPasskeyOutcome.Denied;
        if (!await sessions.IsFreshAsync(SessionClaims.Read(who)!.Value, cancellationToken))
            return OwnPasskeyOutcome.Confirm;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Two that are removed at once: the second waits here, and sees that the other is the last.
        await db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(a => a.SetProperty(x => x.HasNoPassword, x => x.HasNoPassword), cancellationToken);
        if (await db.Users.AnyAsync(a => a.Id == account && !a.HasPassword && !a.SignsInByProvider, cancellationToken)
            && !await db.Passkeys.AnyAsync(p => p.UserId == account && p.CredentialId != id, cancellationToken))
            return OwnPasskeyOutcome.Last;
        if (await db.Passkeys.Where(p => p.CredentialId == id && p.UserId == account).ExecuteDeleteAsync(cancellationToken) == 0)
            return OwnPasskeyOutcome.Denied;
        db.ActsFor(account, time.GetUtcNow()).Note(AuditAction.PasskeyRemoved, account);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        LogRemoved(logger, account);
        return OwnPasskeyOutcome.Done;
    }

    private static bool NameFault(string? name) =>
        !string.IsNullOrEmpty(name) && TypedText.CheckName(name, MaxNameLength) != TextFault.None;

    [LoggerMessage(221, LogLevel.Information, "Account {AccountId} added a passkey")]
    private static partial void LogAdded(ILogger logger, int accountId);

    [LoggerMessage(222, LogLevel.Information, "Account {AccountId} removed a passkey")]
    private static partial void LogRemoved(ILogger logger, int accountId);
}
