using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.TwoFactor;

public enum OwnAppOutcome
{
    Done,

    /// <summary>Nobody has signed in.</summary>
    Denied,

    /// <summary>Something is to be shown first: the sign-in is too long ago.</summary>
    Confirm,

    /// <summary>The code is none of the secret that was shown.</summary>
    CodeWrong,

    /// <summary>The secret was shown too long ago, or to somebody else.</summary>
    Stale,

    /// <summary>There is an app already.</summary>
    HasOne,

    /// <summary>There is none.</summary>
    HasNone,
}

/// <summary>The outcome, and the codes for those who lose their app: shown once.</summary>
internal sealed record OwnAppAnswer(OwnAppOutcome Outcome, IReadOnlyList<string>? Codes = null);

/// <summary>What the page of the app shows.</summary>
public sealed record OwnAppView(string User, bool IsFresh, DateTimeOffset? Added, int CodesLeft);

/// <summary>Sets up and removes the app that makes codes for whoever has signed in.</summary>
internal sealed partial class OwnApp(
    Sessions sessions, AccessCheck access, AppSecrets secrets, IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<OwnApp> logger)
{
    public async Task<OwnAppView?> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var user = await db.Users.Where(a => a.Id == account).Select(a => a.Email ?? a.Name).SingleAsync(cancellationToken);
        var app = await db.AuthenticatorApps.SingleOrDefaultAsync(a => a.AccountId == account, cancellationToken);
        return new OwnAppView(
            user, await sessions.IsFreshAsync(SessionClaims.Read(who)!.Value, cancellationToken), app?.Added,
            await db.RecoveryCodes.CountAsync(c => c.AccountId == account, cancellationToken));
    }

    /// <summary>Stores the secret that was offered, once its owner has shown a code made of it. The session is then as good as one begun with it.</summary>
    public async Task<OwnAppAnswer> AddAsync(ClaimsPrincipal who, string? offered, string? typed, CancellationToken cancellationToken = default)
    {
        if (await RefuseAsync(who, cancellationToken) is { } refused)
            return new OwnAppAnswer(refused);
        var session = SessionClaims.Read(who)!.Value;
        var account = session.AccountId;
        if (secrets.Offered(offered, account) is not { } secret)
            return new OwnAppAnswer(OwnAppOutcome.Stale);
        if (secrets.StepOf(secret, CheckCode.Tidy(typed)) is not { } step)
            return new OwnAppAnswer(OwnAppOutcome.CodeWrong);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.AuthenticatorApps.AnyAsync(a => a.AccountId == account, cancellationToken))
            return new OwnAppAnswer(OwnAppOutcome.HasOne);
        db.ActsFor(account, time.GetUtcNow()).AuthenticatorApps.Add(new AuthenticatorApp { AccountId = account, Secret = secrets.Seal(secret), LastStep = step, Added = time.GetUtcNow() });
        var codes = await db.MakeRecoveryCodesAsync(account, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (StorageConflict.Is(e))
        {
            // Another tab was first.
            return new OwnAppAnswer(OwnAppOutcome.HasOne);
        }

        await transaction.CommitAsync(CancellationToken.None);
        await sessions.ProveAsync(session, isStrong: true, CancellationToken.None);
        LogAdded(logger, account);
        return new OwnAppAnswer(OwnAppOutcome.Done, codes);
    }

    /// <summary>New codes for those who lose their app: the old ones work no more.</summary>
    public async Task<OwnAppAnswer> RenewCodesAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (await RefuseAsync(who, cancellationToken) is { } refused)
            return new OwnAppAnswer(refused);
        var account = SessionClaims.Read(who)!.Value.AccountId;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.AuthenticatorApps.AnyAsync(a => a.AccountId == account, cancellationToken))
            return new OwnAppAnswer(OwnAppOutcome.HasNone);
        var codes = await db.MakeRecoveryCodesAsync(account, cancellationToken);
        db.ActsFor(account, time.GetUtcNow()).Note(AuditAction.RecoveryCodesMade, account);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return new OwnAppAnswer(OwnAppOutcome.Done, codes);
    }

    /// <summary>Removes the app, and its codes with it.</summary>
    public async Task<OwnAppAnswer> RemoveAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (await RefuseAsync(who, cancellationToken) is { } refused)
            return new OwnAppAnswer(refused);
        var account = SessionClaims.Read(who)!.Value.AccountId;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.RecoveryCodes.Where(c => c.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        if (await db.AuthenticatorApps.Where(a => a.AccountId == account).ExecuteDeleteAsync(cancellationToken) == 0)
            return new OwnAppAnswer(OwnAppOutcome.HasNone);
        db.ActsFor(account, time.GetUtcNow()).Note(AuditAction.AppRemoved, account);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        LogRemoved(logger, account);
        return new OwnAppAnswer(OwnAppOutcome.Done);
    }

    private async Task<OwnAppOutcome?> RefuseAsync(ClaimsPrincipal who, CancellationToken cancellationToken) =>
        await access.AccountAsync(who, cancellationToken) is null ? OwnAppOutcome.Denied
            : await sessions.IsFreshAsync(SessionClaims.Read(who)!.Value, cancellationToken) ? null
            : OwnAppOutcome.Confirm;

    [LoggerMessage(225, LogLevel.Information, "Account {AccountId} set up an authenticator app")]
    private static partial void LogAdded(ILogger logger, int accountId);

    [LoggerMessage(226, LogLevel.Information, "Account {AccountId} removed its authenticator app")]
    private static partial void LogRemoved(ILogger logger, int accountId);
}
