using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Circuits;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>Another name for a paired screen, and its end: also at a closed unit, where boards themselves are changed no more.</summary>
internal sealed partial class ChangeWall(
    IDbContextFactory<LeanDbContext> contexts, AccessCheck access, OpenCircuits circuits, TimeProvider time, ILogger<ChangeWall> logger)
{
    public Task<Outcome<WallFault>> RenameAsync(ClaimsPrincipal who, Guid wallId, string name, CancellationToken cancellationToken = default) =>
        RunAsync(who, wallId, wall =>
        {
            if (WallNames.Check(name) is { } fault)
                return fault;
            wall.Rename(name);
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>Disconnects it: its next press, and its open circuit, find nothing.</summary>
    public async Task<Outcome<WallFault>> RevokeAsync(ClaimsPrincipal who, Guid wallId, CancellationToken cancellationToken = default)
    {
        var outcome = await RunAsync(who, wallId, wall =>
        {
            wall.Revoke(time.GetUtcNow());
            return Outcome.Done;
        }, cancellationToken);
        if (!outcome.IsDone)
            return outcome;
        circuits.End(wallId);
        LogRevoked(logger, wallId, SessionClaims.Read(who)?.AccountId);
        return outcome;
    }

    private async Task<Outcome<WallFault>> RunAsync(
        ClaimsPrincipal who, Guid wallId, Func<WallDevice, Outcome<WallFault>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from device in db.WallDevices
            join board in db.Boards on device.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            where device.Id == wallId
            select unit.Slug).SingleOrDefaultAsync(cancellationToken);
        if (found is null || await access.FindUnitAsync(who, Right.ManageWalls, found, cancellationToken) is null)
            return Outcome.Denied;
        var wall = await db.WallDevices.AsTracking().SingleAsync(w => w.Id == wallId, cancellationToken);
        db.ActsFor(SessionClaims.Read(who)?.AccountId, time.GetUtcNow());
        var outcome = change(wall);
        if (!outcome.IsDone)
            return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    [LoggerMessage(181, LogLevel.Information, "Wall {WallId} disconnected by account {AccountId}")]
    private static partial void LogRevoked(ILogger logger, Guid wallId, int? accountId);
}
