using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>Moves a unit one place among those below the same one.</summary>
internal sealed class OrderUnit(KommuneCommands commands)
{
    public Task<Outcome<UnitFault>> ExecuteAsync(ClaimsPrincipal who, int unitId, bool isUp, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<UnitFault>>(who, Right.ManageUnits, async work =>
        {
            var units = await work.UnitsAsync();
            if (units.Find(u => u.Id == unitId) is not { } unit || !work.Reaches(unit.Path))
                return Outcome.Denied;
            var siblings = units.Where(u => u.ParentId == unit.ParentId && work.Reaches(u.Path)).ToList();
            var (from, to) = (siblings.IndexOf(unit), siblings.IndexOf(unit) + (isUp ? -1 : 1));
            if (to < 0 || to >= siblings.Count)
                return UnitFault.NoFurther;
            (siblings[from], siblings[to]) = (siblings[to], siblings[from]);
            // All of them: two that have never been ordered may have the same place.
            foreach (var (sibling, index) in siblings.Select((s, i) => (s, i)))
                sibling.StandAt(index + 1);
            await work.ChangesAsync(unit);
            return Outcome.Done;
        }, cancellationToken);
}
