using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Makes a zone. Those who work there agree on it, so it takes no leader.</summary>
internal sealed class MakeZone(BoardCommands commands)
{
    public Task<Outcome<ZoneFault>> ExecuteAsync(ClaimsPrincipal who, int boardId, ZoneInput zone, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<ZoneFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Zones, async work =>
        {
            if (!zone.IsFine || zone.Points.Any(p => p.Id is not null))
                return ZoneFault.BadZone;
            if (await work.Db.Zones.CountAsync(z => z.BoardId == boardId && z.ClosedOn == null, cancellationToken) >= Zone.MaxActive)
                return ZoneFault.TooManyZones;
            work.Db.Zones.Add(Zone.Make(boardId, zone.Name, zone.Kind, zone.Rhythm, zone.Points, NewKey(), IsoWeek.Of(work.Now.DayInNorway())));
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>A key that nobody can guess and nobody has had.</summary>
    public static string NewKey() => IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes));
}
