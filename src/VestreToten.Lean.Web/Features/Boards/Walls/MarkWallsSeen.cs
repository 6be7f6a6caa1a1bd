using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Circuits;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>Writes down which paired screens show their board, and deletes those that were disconnected long ago.</summary>
internal sealed class MarkWallsSeen(IDbContextFactory<LeanDbContext> contexts, OpenCircuits circuits, TimeProvider time) : IRecurringJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    /// <summary>How long a screen that was disconnected is known: until then it is told so.</summary>
    private static readonly TimeSpan RevokedKept = TimeSpan.FromDays(400);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var sessions = circuits.Sessions;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (sessions.Length > 0)
            await db.WallDevices.Where(w => sessions.Contains(w.Id)).ExecuteUpdateAsync(w => w.SetProperty(x => x.LastSeen, now), cancellationToken);
        var oldest = now - RevokedKept;
        await db.WallDevices.Where(w => w.Revoked < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
