using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Whether a meeting or a round is going on there.</summary>
    internal static async Task<bool> IsBusyAsync(KommuneWork work, int unitId)
    {
        var boards = work.Db.Boards.Where(b => b.UnitId == unitId).Select(b => b.Id);
        return await work.Db.Meetings.AnyAsync(m => boards.Contains(m.BoardId) && m.State == MeetingState.Running, work.CancellationToken)
            || await work.Db.BallRounds.AnyAsync(r => boards.Contains(r.BoardId) && (r.State == RoundState.Open || r.State == RoundState.Closing), work.CancellationToken);
    }

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
