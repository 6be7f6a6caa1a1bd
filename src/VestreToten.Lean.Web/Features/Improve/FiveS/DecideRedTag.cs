using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Decides what becomes of a thing with a red tag.</summary>
internal sealed class DecideRedTag(BoardCommands commands)
{
    public Task<Outcome<ZoneFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int tagId, TagVerdict decision, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<ZoneFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Zones, async work =>
        {
            var tag = await work.Db.RedTags.AsTracking()
                .SingleOrDefaultAsync(t => t.Id == tagId && work.Db.Zones.Any(z => z.Id == t.ZoneId && z.BoardId == boardId), cancellationToken);
            if (tag is null)
                return Outcome.Gone;
            if (decision is not (TagVerdict.Keep or TagVerdict.Discard))
                return ZoneFault.BadTag;
            if (tag.Decision == decision)
                return Outcome.Done;
            if (tag.Decision is not null)
                return ZoneFault.Decided;
            tag.Decide(decision, work.Now.DayInNorway());
            return Outcome.Done;
        }, cancellationToken);
}
