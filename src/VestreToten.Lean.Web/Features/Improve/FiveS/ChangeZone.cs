using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Changes what has been agreed of a zone: name, rhythm and points.</summary>
internal sealed class ChangeZone(ZoneWork work)
{
    /// <param name="seen">The version that was typed over.</param>
    public Task<Outcome<ZoneFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int zoneId, int seen, ZoneInput input, CancellationToken cancellationToken = default) =>
        work.RunAsync(who, Right.WorkOnImprovements, boardId, zoneId, seen, (_, zone) =>
        {
            var known = zone.Points.Select(p => (int?)p.Id).ToHashSet();
            var kept = input.Points.Select(p => p.Id).Where(id => id is not null).ToList();
            if (!input.IsFine || kept.Distinct().Count() != kept.Count || !kept.TrueForAll(known.Contains))
                return Task.FromResult<Outcome<ZoneFault>>(ZoneFault.BadZone);
            zone.Agree(input.Name, input.Kind, input.Rhythm, input.Points);
            return Task.FromResult<Outcome<ZoneFault>>(Outcome.Done);
        }, cancellationToken);
}
