using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>
/// Closes a unit, and opens it again. Nothing is deleted: what was counted is read as before, and nobody works on the board.
/// </summary>
internal sealed class CloseUnit(KommuneCommands commands)
{
    public Task<Outcome<UnitFault>> ExecuteAsync(ClaimsPrincipal who, int unitId, CancellationToken cancellationToken = default) =>
        RunAsync(who, unitId, async (work, unit, units) =>
        {
            if (unit.ParentId is null)
                return UnitFault.IsKommune;
            if (units.Exists(u => u.ParentId == unit.Id && u.ClosedOn is null))
                return UnitFault.HasOpenBelow;
            if (await IsBusyAsync(work, unitId))
                return UnitFault.MeetingRunning;
            if (unit.ClosedOn is null)
                unit.Close(work.Today);
            return Outcome.Done;
        }, cancellationToken);

    public Task<Outcome<UnitFault>> ReopenAsync(ClaimsPrincipal who, int unitId, CancellationToken cancellationToken = default) =>
        RunAsync(who, unitId, (_, unit, units) =>
        {
            var parent = units.Find(u => u.Id == unit.ParentId);
            if (parent?.ClosedOn is not null)
                return Task.FromResult<Outcome<UnitFault>>(UnitFault.ParentClosed);
            unit.Reopen();
            return Task.FromResult<Outcome<UnitFault>>(Outcome.Done);
        }, cancellationToken);

    /// <summary>The boards where a meeting or a round is going on.</summary>
    internal static IQueryable<int> BusyBoards(LeanDbContext db) => db.Meetings.Where(m => m.State == MeetingState.Running).Select(m => m.BoardId)
        .Union(db.BallRounds.Where(r => r.State == RoundState.Open || r.State == RoundState.Closing).Select(r => r.BoardId));

    /// <summary>Whether that is so at a unit.</summary>
    internal static Task<bool> IsBusyAsync(KommuneWork work, int unitId) =>
        BusyBoards(work.Db).AnyAsync(id => work.Db.Boards.Any(b => b.Id == id && b.UnitId == unitId), work.CancellationToken);

    private Task<Outcome<UnitFault>> RunAsync(
        ClaimsPrincipal who, int unitId, Func<KommuneWork, Unit, List<Unit>, Task<Outcome<UnitFault>>> change, CancellationToken cancellationToken) =>
        commands.RunAsync<Outcome<UnitFault>>(who, Right.ManageUnits, async work =>
        {
            var units = await work.UnitsAsync();
            if (units.Find(u => u.Id == unitId) is not { } unit || !work.Reaches(unit.Path))
                return Outcome.Denied;
            await work.ChangesAsync(unit);
            return await change(work, unit, units);
        }, cancellationToken);
}
