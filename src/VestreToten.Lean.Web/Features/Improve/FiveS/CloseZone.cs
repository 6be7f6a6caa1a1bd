using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Closes a zone, or takes it into use again. Its rounds stay either way.</summary>
internal sealed class CloseZone(ZoneWork work)
{
    public Task<Outcome<ZoneFault>> ExecuteAsync(ClaimsPrincipal who, int boardId, int zoneId, CancellationToken cancellationToken = default) =>
        work.RunAsync(who, Right.WorkOnImprovements, boardId, zoneId, null, (board, zone) =>
        {
            zone.Close(board.Now.DayInNorway());
            return Task.FromResult<Outcome<ZoneFault>>(Outcome.Done);
        }, cancellationToken);

    public Task<Outcome<ZoneFault>> ReopenAsync(ClaimsPrincipal who, int boardId, int zoneId, CancellationToken cancellationToken = default) =>
        work.RunAsync(who, Right.WorkOnImprovements, boardId, zoneId, null, async (board, zone) =>
        {
            if (zone.ClosedOn is not null && await board.Db.Zones.CountAsync(z => z.BoardId == boardId && z.ClosedOn == null, cancellationToken) >= Zone.MaxActive)
                return ZoneFault.TooManyZones;
            zone.Reopen(IsoWeek.Of(board.Now.DayInNorway()));
            return Outcome.Done;
        }, cancellationToken);
}
