using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>When a board meets next, for its pages. Every reading asks the right.</summary>
internal sealed class NextMeetingQueries(AuthorizedReads reads, TimeProvider time)
{
    /// <inheritdoc cref="NextMeeting.FindAsync" />
    public Task<DateTime?> FindAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(
            who, Right.SeeBoard, boardId, db => NextMeeting.FindAsync(db, boardId, time.GetUtcNow().InNorway().DateTime, cancellationToken), cancellationToken);
}
