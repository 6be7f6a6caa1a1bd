using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>The time is used as was agreed. Without an agreement it only counts as found.</summary>
internal sealed class RealiseGain(GainChanges changes, TimeProvider time)
{
    public Task<Outcome<GainFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, DateOnly day, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, gainId, seenVersion, MeetingChangeKind.GainRealised, (_, gain) =>
        {
            var today = time.GetUtcNow().DayInNorway();
            if (gain.State == GainState.Found)
                return GainFault.NotAgreed;
            if (gain.State != GainState.Agreed)
                return Outcome.Conflict;
            if (!gain.CanBeRealisedOn(day, today))
                return GainFault.BadDay;
            gain.Realise(day, today);
            return Outcome.Done;
        }, cancellationToken);
}
