using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>
/// Another name, address, place in the tree, number of staff, or meeting. What was counted below a unit stays there when it
/// moves (docs/decisions/0017).
/// </summary>
internal sealed class ChangeUnit(KommuneCommands commands)
{
    /// <param name="who">Who asks.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="seen">What was on the screen.</param>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Outcome<UnitFault>> ExecuteAsync(
        ClaimsPrincipal who, int unitId, UnitSettings seen, UnitSettings wanted, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<UnitFault>>(who, Right.ManageUnits, async work =>
        {
            var units = await work.UnitsAsync();
            if (units.Find(u => u.Id == unitId) is not { } unit || !work.Reaches(unit.Path))
                return Outcome.Denied;
            var board = await work.Db.Boards.AsTracking().SingleOrDefaultAsync(b => b.UnitId == unitId, cancellationToken);
            if (UnitQueries.SettingsOf(unit, board) != seen)
                return Outcome.Conflict;
            if (UnitRules.CheckOwn(wanted) is { } fault)
                return fault;
            if (Place(work, unit, wanted, units) is { IsDone: false } misplaced)
                return misplaced;
            if (wanted.Slug.Length > 0 && wanted.Slug != unit.Slug)
            {
                if (await UnitRules.IsSlugTakenAsync(work.Db, wanted.Slug, cancellationToken))
                    return UnitFault.SlugTaken;
                unit.AnswerTo(wanted.Slug);
            }

            if (UnitRules.IsExternalIdTaken(unit, unit, units, wanted.ExternalId))
                return UnitFault.ExternalIdTaken;
            if (wanted.ExternalId != (unit.ExternalId ?? ""))
                unit.KnowAs(wanted.ExternalId.Length > 0 ? wanted.ExternalId : null);
            if (wanted.Name != unit.Name)
                unit.Rename(wanted.Name);
            if (wanted.Staff != unit.Staff && wanted.Staff > 0)
                unit.SetStaff(wanted.Staff);
            await work.ChangesAsync(unit);
            return await SetBoardAsync(work.Db, unit, board, wanted, cancellationToken);
        }, cancellationToken);

    private static Outcome<UnitFault> Place(KommuneWork work, Unit unit, UnitSettings wanted, List<Unit> units)
    {
        if (unit.ParentId is null || wanted.ParentId is null)
            return wanted.ParentId == unit.ParentId ? Outcome.Done : Outcome.Denied;
        if (units.Find(u => u.Id == wanted.ParentId) is not { } parent)
            return Outcome.Denied;
        if (wanted.ParentId != unit.ParentId && !work.Reaches(parent.Path))
            return Outcome.Denied;
        if (UnitPath.RootOf(parent.Path) != UnitPath.RootOf(unit.Path))
            return Outcome.Denied;
        if (UnitRules.CheckPlace(unit, parent, units, wanted.Name) is { } fault)
            return fault;
        if (wanted.ParentId == unit.ParentId)
            return Outcome.Done;
        unit.MoveBelow(parent, units);
        unit.StandAt(units.Where(u => u.ParentId == parent.Id && u.Id != unit.Id).Select(u => u.Order).DefaultIfEmpty(0).Max() + 1);
        return Outcome.Done;
    }

    private static async Task<Outcome<UnitFault>> SetBoardAsync(
        LeanDbContext db, Unit unit, Board? board, UnitSettings wanted, CancellationToken cancellationToken)
    {
        if (board is null)
        {
            if (wanted.HasBoard)
                db.Boards.Add(Board.For(unit.Id, wanted.Day, wanted.Time));
            return Outcome.Done;
        }

        if (wanted.HasBoard)
        {
            board.MeetAt(wanted.Day, wanted.Time);
            return Outcome.Done;
        }

        if (await db.HasBoardRowsAsync(board.Id, cancellationToken))
            return UnitFault.BoardInUse;
        db.Boards.Remove(board);
        return Outcome.Done;
    }
}
