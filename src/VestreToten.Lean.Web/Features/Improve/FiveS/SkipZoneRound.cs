using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Says why a zone's round is not done this time.</summary>
internal sealed class SkipZoneRound(ZoneWork work)
{
    /// <param name="seen">The version that the screen showed: a round that has come meanwhile is not followed by a skipped one.</param>
    public Task<Outcome<ZoneFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int zoneId, int seen, string reason, CancellationToken cancellationToken = default) =>
        work.RunAsync(who, Right.WorkOnImprovements, boardId, zoneId, seen, (board, zone) =>
        {
            if (ZoneTexts.SkipReason.Check(reason) != TextFault.None)
                return Task.FromResult<Outcome<ZoneFault>>(ZoneFault.BadReason);
            if (zone.ClosedOn is not null)
                return Task.FromResult<Outcome<ZoneFault>>(ZoneFault.Closed);
            board.Db.ZoneRounds.Add(zone.Skip(reason, IsoWeek.Of(board.Now.DayInNorway())));
            return Task.FromResult<Outcome<ZoneFault>>(Outcome.Done);
        }, cancellationToken);
}
