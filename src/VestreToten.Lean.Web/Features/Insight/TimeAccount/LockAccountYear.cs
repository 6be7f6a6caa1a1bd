using System.Security.Claims;
using VestreToten.Lean.Data.TimeAccount;
using VestreToten.Lean.Domain.Insight.TimeAccount;
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
            if (await work.Db.LockedYearAsync(root, year, cancellationToken) is not null)
                return AccountFault.Locked;
            work.KeepsNoWayBack();
            work.Db.Add(await work.Db.CountYearAsync(root, year, work.Today, cancellationToken));
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
