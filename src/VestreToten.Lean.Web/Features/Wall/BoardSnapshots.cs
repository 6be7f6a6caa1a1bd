using System.Security.Claims;
using VestreToten.Lean.Web.Access;
using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Web.Features.Wall;

/// <summary>
/// One reading of a board for all screens that show it; see <see cref="SharedReadings"/>. The right is asked for each screen.
/// </summary>
internal sealed class BoardSnapshots(AuthorizedReads reads, BoardQueries queries, SharedReadings shared)
{
    /// <summary>The board, and the rights by which it is to be shown; null where it may not be seen.</summary>
    public Task<(IReadOnlySet<Right> Rights, BoardSnapshot Read)?> ReadAsync(ClaimsPrincipal who, int boardId) =>
        reads.SharedWithRightsAsync(
            who, Right.SeeBoard, boardId, shared, typeof(BoardSnapshots), db => queries.ReadAsync(db, boardId, CancellationToken.None));
}
