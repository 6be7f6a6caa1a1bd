using System.Security.Claims;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>Makes a unit, the last of those below the same one, and its board.</summary>
internal sealed class MakeUnit(KommuneCommands commands)
{
    public Task<Outcome<UnitFault>> ExecuteAsync(ClaimsPrincipal who, UnitSettings wanted, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<UnitFault>>(who, Right.ManageUnits, async work =>
        {
            var units = await work.UnitsAsync();
            if (units.Find(u => u.Id == wanted.ParentId) is not { } parent || !work.Reaches(parent.Path))
                return Outcome.Denied;
            if ((UnitRules.CheckOwn(wanted) ?? UnitRules.CheckPlace(null, parent, units, wanted.Name)) is { } fault)
                return fault;
            if (UnitRules.IsExternalIdTaken(null, parent, units, wanted.ExternalId))
                return UnitFault.ExternalIdTaken;
            if (wanted.Slug.Length > 0 && await UnitRules.IsSlugTakenAsync(work.Db, wanted.Slug, cancellationToken))
                return UnitFault.SlugTaken;
            var slug = wanted.Slug.Length > 0 ? wanted.Slug : await UnitRules.FreeSlugAsync(work.Db, wanted.Name, cancellationToken);
            var last = units.Where(u => u.ParentId == parent.Id).Select(u => u.Order).DefaultIfEmpty(0).Max();
            var unit = Unit.Below(parent, wanted.Name, slug, last + 1, wanted.Staff);
            if (wanted.ExternalId.Length > 0)
                unit.KnowAs(wanted.ExternalId);
            work.Db.Units.Add(unit);
            await work.SaveAsync();
            unit.TakePlace(parent);
            if (wanted.HasBoard)
                work.Db.Boards.Add(Board.For(unit.Id, wanted.Day, wanted.Time));
            await work.ChangesAsync(unit);
            return Outcome.Done;
        }, cancellationToken);
}
