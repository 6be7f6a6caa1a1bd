using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Deletes a gain that was only found. One in use counts as found again first.</summary>
internal sealed class DiscardGain(GainChanges changes)
{
    public Task<Outcome<GainFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, gainId, seenVersion, MeetingChangeKind.GainDiscarded, async (db, gain) =>
        {
            if (gain.State != GainState.Found)
                return Outcome.Conflict;
            if (await db.LockedGains.AnyAsync(l => l.GainId == gain.Id, cancellationToken))
                return GainFault.InLockedYear;
            db.Gains.Remove(gain);
            return Outcome.Done;
        }, cancellationToken);
}
