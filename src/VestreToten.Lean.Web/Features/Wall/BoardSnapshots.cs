using VestreToten.Lean.Web.Access;
using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Web.Features.Wall;

/// <summary>
/// One reading of a board for all screens whose readers may see the same of it; see <see cref="SharedReadings"/>. The
/// rights come from <see cref="AccessCheck"/>.
/// </summary>
internal sealed class BoardSnapshots(BoardQueries queries, SharedReadings shared)
{
    private const BoardTopics ForEverybody = BoardTopics.Round | BoardTopics.Meeting | BoardTopics.Goals;

    public Task<BoardSnapshot> ReadAsync(IReadOnlySet<Right> rights, int boardId)
    {
        var (seesResults, seesCount) = (rights.Contains(Right.SeeResults), rights.Contains(Right.SeeLiveCount));
        return shared.ReadAsync(
            (typeof(BoardSnapshots), seesResults, seesCount), boardId, seesCount ? ForEverybody | BoardTopics.Count : ForEverybody,
            () => queries.ReadAsync(rights, boardId, CancellationToken.None));
    }
}
