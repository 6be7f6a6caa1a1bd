using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>A leader's own PIN for the screens of the boards that the leader runs meetings on.</summary>
internal sealed class ChoosePin(IDbContextFactory<LeanDbContext> contexts, AccessCheck access, IPasswordHasher<Account> hasher, TimeProvider time)
{
    public async Task<Outcome<WallFault>> ExecuteAsync(ClaimsPrincipal who, string pin, CancellationToken cancellationToken = default)
    {
        if (await LeaderAsync(who, cancellationToken) is not { } account)
            return Outcome.Denied;
        if (!WallPin.CanBe(pin))
            return WallFault.PinUnreadable;
        if (WallPin.IsGuessable(pin))
            return WallFault.PinGuessable;
        var hash = hasher.HashPassword(new Account(), pin);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.WallPins.Where(p => p.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        db.ActsFor(account, time.GetUtcNow()).WallPins.Add(WallPin.Of(account, hash));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.Done;
    }

    /// <summary>Takes the PIN away: it unlocks nothing from now on.</summary>
    public async Task<Outcome<WallFault>> RemoveAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (await LeaderAsync(who, cancellationToken) is not { } account)
            return Outcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.WallPins.Where(p => p.AccountId == account).ExecuteDeleteAsync(cancellationToken) > 0)
        {
            db.ActsFor(account, time.GetUtcNow()).Note(AuditAction.PinRemoved, account);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
        }

        return Outcome.Done;
    }

    private async Task<int?> LeaderAsync(ClaimsPrincipal who, CancellationToken cancellationToken) =>
        await access.AccountAsync(who, cancellationToken) is { } account && (await access.BoardsAsync(who, cancellationToken)).Any(b => b.MayRunMeeting)
            ? account
            : null;
}
