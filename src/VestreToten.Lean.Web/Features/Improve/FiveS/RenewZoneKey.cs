using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>A new key for a zone: sheets that hang by the door lead nowhere from now on.</summary>
internal sealed class RenewZoneKey(ZoneWork work)
{
    public Task<Outcome<ZoneFault>> ExecuteAsync(ClaimsPrincipal who, int boardId, int zoneId, CancellationToken cancellationToken = default) =>
        work.RunAsync(who, Right.SetUpBoard, boardId, zoneId, null, (_, zone) =>
        {
            zone.RenewKey(MakeZone.NewKey());
            return Task.FromResult<Outcome<ZoneFault>>(Outcome.Done);
        }, cancellationToken);
}
