using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>Changes the name and the password of whoever has signed in.</summary>
internal sealed partial class ChangeProfile(
    AccessCheck access, Sessions sessions, IPasswordHasher<Account> hasher, IDbContextFactory<LeanDbContext> contexts, TimeProvider time,
    ILogger<ChangeProfile> logger)
{
    public async Task<ProfileFault> RenameAsync(ClaimsPrincipal who, string? name, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return ProfileFault.Denied;
        var tidy = PlainText.OneLine(name);
        var fault = TypedText.CheckName(tidy, Unit.MaxNameLength) switch
        {
            TextFault.None => ProfileFault.None,
            TextFault.Empty or TextFault.TooShort => ProfileFault.NameMissing,
            TextFault.TooLong => ProfileFault.NameTooLong,
            _ => ProfileFault.NameUnreadable,
        };
        if (fault != ProfileFault.None)
            return fault;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Users.Where(a => a.Id == account && a.Name != tidy).ExecuteUpdateAsync(a => a.SetProperty(x => x.Name, tidy), cancellationToken) > 0)
        {
            db.ActsFor(account, time.GetUtcNow()).Note(AuditAction.PersonChanged, account, field: nameof(Account.Name));
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return ProfileFault.None;
    }

    /// <summary>Another password, or a first one. It ends what is open elsewhere.</summary>
    public async Task<ProfileFault> SetPasswordAsync(ClaimsPrincipal who, string? password, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } id)
            return ProfileFault.Denied;
        var session = SessionClaims.Read(who)!.Value;
        if (!await sessions.IsFreshAsync(session, cancellationToken))
            return ProfileFault.Confirm;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.ActsFor(id, time.GetUtcNow()).Users.AsTracking().SingleAsync(a => a.Id == id, cancellationToken);
        switch (await CheckNewPassword.ExecuteAsync(db, id, account.Name, account.Email ?? "", password ?? "", cancellationToken))
        {
            case NewPasswordFault.Missing:
                return ProfileFault.PasswordMissing;
            case NewPasswordFault.Short:
                return ProfileFault.PasswordShort;
            case NewPasswordFault.Guessable:
                return ProfileFault.PasswordGuessable;
        }

        account.PasswordHash = hasher.HashPassword(account, password!);
        account.HasNoPassword = false;
        account.SecurityStamp = Guid.NewGuid().ToString();
        await db.SaveChangesAsync(cancellationToken);
        // A link to a new password that somebody may have asked for is worth nothing now.
        await db.AccountLinks.Where(l => l.AccountId == id && l.Kind == AccountLinkKind.Recovery && l.Used == null).ExecuteDeleteAsync(CancellationToken.None);
        await sessions.EndAllAsync(id, session.SessionId, by: id, CancellationToken.None);
        LogPassword(logger, id);
        return ProfileFault.None;
    }

    [LoggerMessage(227, LogLevel.Information, "Account {AccountId} changed its password")]
    private static partial void LogPassword(ILogger logger, int accountId);
}
