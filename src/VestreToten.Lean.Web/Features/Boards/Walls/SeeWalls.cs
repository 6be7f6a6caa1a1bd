using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Circuits;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>The paired screens, for those who pair them and for whoever runs the meeting on them.</summary>
internal sealed class SeeWalls(
    IDbContextFactory<LeanDbContext> contexts, AccessCheck access, OpenCircuits circuits, TimeProvider time)
{
    /// <summary>How long a screen that was disconnected stands in the list.</summary>
    public static readonly TimeSpan RevokedShown = TimeSpan.FromDays(30);

    /// <summary>After how long without a sign of it somebody should look: it has missed a weekly meeting.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromDays(7);

    /// <summary>Null where somebody may pair none.</summary>
    public async Task<WallsView?> ExecuteAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        // Closed units count: their screens are disconnected as others are.
        var units = (await access.UnitsAsync(who, Right.ManageWalls, cancellationToken)).Where(u => u.BoardId is not null).ToList();
        if (units.Count == 0)
            return null;
        var boards = await access.BoardsAsync(who, cancellationToken);
        var account = await access.AccountAsync(who, cancellationToken);
        var now = time.GetUtcNow();
        var since = now - RevokedShown;
        int[] ids = [.. units.Select(u => u.BoardId!.Value)];
        var on = circuits.Sessions.ToHashSet();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var walls = await db.WallDevices.Where(w => ids.Contains(w.BoardId) && (w.Revoked == null || w.Revoked > since)).ToListAsync(cancellationToken);
        var byBoard = walls.ToLookup(w => w.BoardId);
        return new WallsView(
            [.. boards.Where(b => b.Rights.Contains(Right.ManageWalls)).Select(b => b.Board)],
            [.. units.SelectMany(u => byBoard[u.BoardId!.Value].OrderBy(w => w.Revoked is not null).ThenBy(w => w.Paired)
                .Select(w => new WallRow(
                    w.Id, w.BoardId, w.Name, u.Name, w.LastSeen, on.Contains(w.Id), w.Revoked is not null, w.Revoked is null && !on.Contains(w.Id) && w.LastSeen < now - SilentAfter)))],
            account is not null && boards.Any(b => b.MayRunMeeting),
            await db.WallPins.AnyAsync(p => p.AccountId == account, cancellationToken));
    }

    /// <summary>How a board's screens stand, for somebody whose right to run its meeting has been asked.</summary>
    public static async Task<WallState> StateAsync(LeanDbContext db, int boardId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = await db.WallDevices.Where(w => w.BoardId == boardId && w.Revoked == null).Select(w => w.UnlockedUntil).ToListAsync(cancellationToken);
        return until.Count == 0 ? WallState.None : until.Exists(u => u > now) ? WallState.Unlocked : WallState.Locked;
    }
}
