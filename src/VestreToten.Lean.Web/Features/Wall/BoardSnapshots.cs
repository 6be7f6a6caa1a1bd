using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Web.Features.Wall;

/// <summary>
/// One reading of a board for all screens that show it; see <see cref="SharedReadings"/>. The caller has asked
/// <see cref="Access.AccessCheck"/>.
/// </summary>
internal sealed class BoardSnapshots(BoardQueries queries, SharedReadings shared)
{
    public Task<BoardSnapshot> ReadAsync(int boardId) =>
        shared.ReadAsync(typeof(BoardSnapshots), boardId, () => queries.ReadAsync(boardId, CancellationToken.None));
}
