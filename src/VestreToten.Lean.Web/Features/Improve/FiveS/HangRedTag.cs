using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Hangs a red tag on something in a zone.</summary>
internal sealed class HangRedTag(ZoneWork work)
{
    public Task<Outcome<ZoneFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int zoneId, string what, TagVerdict thought, DateOnly decideBy, CancellationToken cancellationToken = default) =>
        work.RunAsync(who, Right.WorkOnImprovements, boardId, zoneId, null, async (board, zone) =>
        {
            var today = board.Now.DayInNorway();
            if (ZoneTexts.RedTag.Check(what) != TextFault.None || !Enum.IsDefined(thought))
                return ZoneFault.BadTag;
            if (decideBy < today)
                return ZoneFault.BadTagDay;
            if (zone.ClosedOn is not null)
                return ZoneFault.Closed;
            if (await board.Db.RedTags.CountAsync(t => t.ZoneId == zoneId && t.DecidedOn == null, cancellationToken) >= RedTag.MaxOpen)
                return ZoneFault.TooManyTags;
            board.Db.RedTags.Add(RedTag.Hang(zoneId, what, thought, decideBy, today));
            return Outcome.Done;
        }, cancellationToken);
}
