using System.Security.Claims;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Puts a gain's words and figures right.</summary>
internal sealed class ChangeGain(GainChanges changes)
{
    public Task<GainOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, GainWish wish, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, gainId, seenVersion, MeetingChangeKind.GainChanged, gain =>
        {
            if (!wish.IsPossible)
                return GainOutcome.BadWords;
            gain.Change(wish.Title, wish.Time, wish.KronerPerYear, wish.Quality);
            return GainOutcome.Done;
        }, cancellationToken);
}
