using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>A leader, from the own phone or desk, lets the board's screens run the meeting; they, and the screens themselves, lock them.</summary>
internal sealed partial class LockWalls(BoardCommands commands, AccessCheck access, ILogger<LockWalls> logger)
{
    /// <summary>Unlocks all screens of a board, for those who may run the meeting and have signed in: no screen unlocks itself, or goes on for longer.</summary>
    public async Task<Outcome> UnlockAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } account)
            return Outcome.Denied;
        var outcome = await commands.RunAsync(who, Right.RunMeeting, boardId, BoardTopics.Meeting, async work =>
        {
            var walls = await work.Db.WallDevices.AsTracking().Where(w => w.BoardId == boardId && w.Revoked == null).ToListAsync(cancellationToken);
            walls.ForEach(w => w.Unlock(work.Now));
            return walls.Count == 0 ? Outcome.Gone : Outcome.Done;
        }, cancellationToken);
        if (outcome == Outcome.Done)
            LogUnlocked(logger, boardId, account);
        return outcome;
    }

    /// <summary>Locks all screens of a board; a screen locks itself, and no other.</summary>
    public Task<Outcome> LockAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        var own = WallClaims.Read(who)?.WallId;
        return commands.RunAsync(who, own is null ? Right.RunMeeting : Right.SeeBoard, boardId, BoardTopics.Meeting, async work =>
        {
            var walls = await work.Db.WallDevices.AsTracking().Where(w => w.BoardId == boardId && (own == null || w.Id == own)).ToListAsync(cancellationToken);
            walls.ForEach(w => w.Lock());
            return Outcome.Done;
        }, cancellationToken);
    }

    [LoggerMessage(182, LogLevel.Information, "Walls of board {BoardId} unlocked by account {AccountId}")]
    private static partial void LogUnlocked(ILogger logger, int boardId, int accountId);
}

/// <summary>Locks a board's screens within another change.</summary>
internal static class LockedWalls
{
    /// <summary>To be called when the meeting ends.</summary>
    public static Task LockWallsAsync(this LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        db.WallDevices.Where(w => w.BoardId == boardId && w.UnlockedUntil != null)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.UnlockedUntil, (DateTimeOffset?)null), cancellationToken);
}
