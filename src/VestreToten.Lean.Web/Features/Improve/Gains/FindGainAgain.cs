using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A gain that had lapsed is found again: it begins anew, and needs an agreement anew.</summary>
internal sealed class FindGainAgain(GainChanges changes, TimeProvider time)
{
    public Task<Outcome<GainFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, gainId, seenVersion, MeetingChangeKind.GainFoundAgain, (db, gain) =>
        {
            if (gain.State != GainState.Lapsed || gain.IsFoundAgain)
                return Outcome.Conflict;
            if (gain.FindAgain(time.GetUtcNow().DayInNorway(), time.GetUtcNow()) is { } again)
                db.Gains.Add(again);
            return Outcome.Done;
        }, cancellationToken);
}
