using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>
/// One reading of a board for all screens whose readers may see the same of it; see <see cref="SharedReadings"/>. The right is
/// asked for each screen.
/// </summary>
internal sealed class BoardSnapshots(AuthorizedReads reads, BoardQueries queries, SharedReadings shared)
{
    private const BoardTopics ForEverybody = BoardTopics.Round | BoardTopics.Meeting | BoardTopics.Goals;

    /// <summary>The reader's rights on the board, and the board as far as they reach.</summary>
    /// <param name="who">Who reads.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="isWanted">Whether somebody with these rights has anything to read; else the board is null.</param>
    public Task<(IReadOnlySet<Right> Rights, BoardSnapshot? Read)> ReadAsync(
        ClaimsPrincipal who, int boardId, Func<IReadOnlySet<Right>, bool>? isWanted = null) =>
        reads.SharedByRightsAsync(
            who, Right.SeeBoard, boardId, shared, rights => isWanted is null || isWanted(rights) ? ReaderOf(queries, rights, boardId) : null);

    /// <summary>Reads a board as far as some rights reach, and shares it with whoever has the same.</summary>
    internal static SharedReader<BoardSnapshot> ReaderOf(BoardQueries queries, IReadOnlySet<Right> rights, int boardId)
    {
        var (seesResults, seesCount) = (rights.Contains(Right.SeeResults), rights.Contains(Right.SeeLiveCount));
        return new SharedReader<BoardSnapshot>(
            (typeof(BoardSnapshots), seesResults, seesCount), seesCount ? ForEverybody | BoardTopics.Count : ForEverybody,
            db => queries.ReadAsync(db, rights, boardId, CancellationToken.None));
    }
}
