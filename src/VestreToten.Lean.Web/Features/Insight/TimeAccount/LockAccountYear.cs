using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>Locks a year of a kommune's account with its constant. It is never opened again; what changes later is told as a correction.</summary>
internal sealed class LockAccountYear(KommuneCommands commands)
{
    public Task<Outcome<AccountFault>> ExecuteAsync(ClaimsPrincipal who, int year, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<AccountFault>>(who, Right.ManageSettings, async work =>
        {
            if (UnitsInReach.WholeKommuneOf(work.Reach) is not { } root)
                return Outcome.Denied;
            if (!LockedYear.CanBeLocked(year, work.Today))
                return AccountFault.NotOver;
            if (await work.Db.LockedYears.AnyAsync(l => l.RootUnitId == root && l.Year == year, cancellationToken))
                return AccountFault.Locked;
            work.KeepsNoWayBack();
            var hours = await work.Db.MunicipalSettings.Where(s => s.RootUnitId == root).Select(s => (decimal?)s.HoursPerFte).SingleOrDefaultAsync(cancellationToken);
            var locked = LockedYear.Lock(root, year, hours ?? MunicipalSettings.DefaultHoursPerFte, work.Today);
            work.Db.LockedYears.Add(locked);
            await work.SaveAsync();
            var below = work.Db.UnitIdsWithin([$"/{root}/"]);
            var gains = await (
                from gain in work.Db.Gains.Where(Gain.CountsIn(year))
                join board in work.Db.Boards on gain.BoardId equals board.Id
                join unit in work.Db.Units on board.UnitId equals unit.Id
                where below.Contains(unit.Id)
                select new { Gain = gain, unit.Id, unit.Path }).ToListAsync(cancellationToken);
            work.Db.LockedGains.AddRange(gains.Select(g => LockedGain.Of(g.Gain, year, g.Id, g.Path, locked.Id)));
            return Outcome.Done;
        }, cancellationToken);
}

/// <summary>Why a year is not locked.</summary>
public enum AccountFault
{
    /// <summary>It goes on, or has not begun.</summary>
    NotOver,

    /// <summary>It is locked already.</summary>
    Locked,
}
