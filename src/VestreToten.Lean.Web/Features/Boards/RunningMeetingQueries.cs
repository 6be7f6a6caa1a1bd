using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>Whether a board's meeting is going on, for the way back to it. Every reading asks the right.</summary>
internal sealed class RunningMeetingQueries(AuthorizedReads reads)
{
    public Task<bool> IsRunningAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, async db => await RunningMeeting.OfAsync(db, boardId, cancellationToken) is not null, cancellationToken);
}
