using System.Security.Claims;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Puts a gain's words and figures right.</summary>
internal sealed class ChangeGain(GainChanges changes)
{
    public Task<Outcome<GainFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, GainInput input, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, gainId, seenVersion, MeetingChangeKind.GainChanged, (_, gain) =>
        {
            if (!input.IsPossible)
                return GainFault.BadWords;
            gain.Change(input.Title, input.Time, input.KronerPerYear, input.Quality);
            return Outcome.Done;
        }, cancellationToken);
}
