using System.Security.Claims;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>One step back: not in use after all, or not agreed after all.</summary>
internal sealed class TakeGainBack(GainChanges changes)
{
    public Task<Outcome<GainFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, gainId, seenVersion, MeetingChangeKind.GainTakenBack, (_, gain) =>
        {
            if (gain.State is GainState.Found or GainState.Lapsed)
                return Outcome.Conflict;
            gain.TakeBack();
            return Outcome.Done;
        }, cancellationToken);
}
