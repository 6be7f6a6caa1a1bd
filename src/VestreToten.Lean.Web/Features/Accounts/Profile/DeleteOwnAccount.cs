using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>
/// Deletes the account of whoever has signed in, with its roles, keys, passkeys and sessions. What the person has written on boards
/// stays there. A kommune is never left without an administrator.
/// </summary>
internal sealed partial class DeleteOwnAccount(
    AccessCheck access, Sessions sessions, IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<DeleteOwnAccount> logger)
{
    /// <param name="who">Who asks.</param>
    /// <param name="isSure">Whether it was said that this is meant.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ProfileFault> ExecuteAsync(ClaimsPrincipal who, bool isSure, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } id)
            return ProfileFault.Denied;
        if (!await sessions.IsFreshAsync(SessionClaims.Read(who)!.Value, cancellationToken))
            return ProfileFault.Confirm;
        if (!isSure)
            return ProfileFault.DeleteUnsure;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        List<Guid> open;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            var administers = await db.Grants.Where(g => g.AccountId == id && g.Role == Role.Admin).Select(g => g.UnitId).Distinct().Order().ToListAsync(cancellationToken);
            // The lock that administration takes too: of two administrators who go at once, the second stays.
            foreach (var unit in administers)
                await db.LockKommuneAsync(unit, cancellationToken);
            if (await db.IsLastAdminAsync(id, administers, time.GetUtcNow().DayInNorway(), cancellationToken))
                return ProfileFault.DeleteLastAdmin;
            open = await db.SignInSessions.Where(s => s.AccountId == id).Select(s => s.Id).ToListAsync(cancellationToken);
            // While the account has its roles: they tell whose log it is.
            db.ActsFor(id, time.GetUtcNow()).Note(AuditAction.PersonDeleted, id);
            await db.SaveChangesAsync(cancellationToken);
            await db.Users.Where(a => a.Id == id).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
        }

        sessions.HaveEnded(open);
        LogDeleted(logger, id);
        return ProfileFault.None;
    }

    [LoggerMessage(219, LogLevel.Information, "Account {AccountId} deleted by its owner")]
    private static partial void LogDeleted(ILogger logger, int accountId);
}
