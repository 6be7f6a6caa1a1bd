using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>What became of a PIN that was typed at a screen.</summary>
/// <param name="Outcome">Whether the screen is unlocked.</param>
/// <param name="Left">How many more wrong ones there may be.</param>
/// <param name="Wait">How long until a PIN is looked at again; nothing where it is now.</param>
public sealed record PinAnswer(Outcome<WallFault> Outcome, int Left = 0, TimeSpan Wait = default);

/// <summary>Unlocks the screen at which a leader of its board types the own PIN. A try is counted before the PIN is looked at.</summary>
internal sealed partial class UnlockByPin(
    IDbContextFactory<LeanDbContext> contexts, AccessCheck access, IPasswordHasher<Account> hasher, BoardChanges changes, TimeProvider time, ILogger<UnlockByPin> logger)
{
    private static readonly Role[] Leading = [.. Enum.GetValues<Role>().Where(r => AccessTable.Gives(r, Right.RunMeeting))];

    public async Task<PinAnswer> ExecuteAsync(ClaimsPrincipal who, string pin, CancellationToken cancellationToken = default)
    {
        if (WallClaims.Read(who) is not { } claims)
            return new PinAnswer(Outcome.Denied);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.WallDevices.Where(w => w.Id == claims.WallId).Select(w => (int?)w.BoardId).SingleOrDefaultAsync(cancellationToken) is not { } boardId
            // A closed unit's screen shows the board, and there is nothing to unlock it for.
            || !await access.AllowsAsync(who, Right.SeeLiveCount, boardId, cancellationToken))
        {
            return new PinAnswer(Outcome.Denied);
        }

        if (!WallPin.CanBe(pin))
            return new PinAnswer(WallFault.PinUnreadable);
        var tried = await ChangeAsync(db, claims, boardId, wall => wall.TryPin(time.GetUtcNow()), cancellationToken);
        if (!tried.Result)
            return new PinAnswer(WallFault.PinPaused, 0, tried.Wall.PinWait(time.GetUtcNow()));
        if (await WhoseAsync(db, boardId, pin, cancellationToken) is not { } account)
            return new PinAnswer(tried.Wall.PinsLeft > 0 ? WallFault.PinWrong : WallFault.PinPaused, tried.Wall.PinsLeft, tried.Wall.PinWait(time.GetUtcNow()));
        await ChangeAsync(db, claims, boardId, wall =>
        {
            wall.Unlock(time.GetUtcNow());
            return true;
        }, cancellationToken);
        changes.Publish(boardId, BoardTopics.Meeting);
        LogUnlocked(logger, claims.WallId, account);
        return new PinAnswer(Outcome.Done);
    }

    private static async Task<(WallDevice Wall, bool Result)> ChangeAsync(
        LeanDbContext db, WallClaims claims, int boardId, Func<WallDevice, bool> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockBoardAsync(boardId, cancellationToken);
        db.ChangeTracker.Clear();
        var wall = await db.WallDevices.AsTracking().SingleAsync(w => w.Id == claims.WallId, cancellationToken);
        var result = change(wall);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return (wall, result);
    }

    /// <summary>The leader of the board's unit, today, who has the PIN; null where none has. All are looked at, whoever it is.</summary>
    private async Task<int?> WhoseAsync(LeanDbContext db, int boardId, string pin, CancellationToken cancellationToken)
    {
        var today = time.GetUtcNow().DayInNorway();
        var pins = await (
            from own in db.WallPins
            join account in db.Users on own.AccountId equals account.Id
            join grant in db.Grants on account.Id equals grant.AccountId
            join board in db.Boards on grant.UnitId equals board.UnitId
            where board.Id == boardId && !account.IsDisabled && Leading.Contains(grant.Role)
                && (grant.FirstDay == null || grant.FirstDay <= today) && (grant.LastDay == null || grant.LastDay >= today)
            select new { own.AccountId, own.Hash }).Distinct().ToListAsync(cancellationToken);
        var right = pins.Where(p => hasher.VerifyHashedPassword(new Account(), p.Hash, pin) != PasswordVerificationResult.Failed).ToList();
        return right.FirstOrDefault()?.AccountId;
    }

    [LoggerMessage(183, LogLevel.Information, "Wall {WallId} unlocked by the PIN of account {AccountId}")]
    private static partial void LogUnlocked(ILogger logger, Guid wallId, int accountId);
}
