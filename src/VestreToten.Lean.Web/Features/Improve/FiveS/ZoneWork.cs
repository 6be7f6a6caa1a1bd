using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Changes one zone of a board, with its points.</summary>
internal sealed class ZoneWork(BoardCommands commands)
{
    /// <param name="seen">The version that the screen showed; null where it does not matter.</param>
    public Task<Outcome<ZoneFault>> RunAsync(
        ClaimsPrincipal who, Right right, int boardId, int zoneId, int? seen, Func<BoardWork, Zone, Task<Outcome<ZoneFault>>> change,
        CancellationToken cancellationToken) =>
        commands.RunAsync<Outcome<ZoneFault>>(who, right, boardId, BoardTopics.Zones, async work =>
        {
            var zone = await work.Db.Zones.AsTracking().Include(z => z.Points).SingleOrDefaultAsync(z => z.Id == zoneId && z.BoardId == boardId, cancellationToken);
            if (zone is null)
                return Outcome.Gone;
            return seen is not null && seen != zone.Version ? Outcome.Conflict : await change(work, zone);
        }, cancellationToken);
}
