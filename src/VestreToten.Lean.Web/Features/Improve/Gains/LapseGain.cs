using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A gain does not stand any longer, and it is said why. Sums fall at once; years before it read as they did.</summary>
internal sealed class LapseGain(GainChanges changes, TimeProvider time)
{
    public Task<Outcome<GainFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, string? why, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, gainId, seenVersion, MeetingChangeKind.GainLapsed, (_, gain) =>
        {
            if (GainLimits.CheckLapsedWhy(why) != TextFault.None)
                return GainFault.BadWhy;
            if (gain.State == GainState.Lapsed)
                return Outcome.Conflict;
            gain.Lapse(why, time.GetUtcNow().DayInNorway());
            return Outcome.Done;
        }, cancellationToken);
}
