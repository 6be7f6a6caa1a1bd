using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>
/// Since when boards are in use: the week of the first meeting that was held, or cancelled with a reason. Before it there was
/// nothing to miss, for whoever counts weeks: the wall, trends, the annual review, the letters. One object for each provider's
/// model, as the question is turned into SQL once.
/// </summary>
internal sealed class BoardStarts
{
    private readonly Func<LeanDbContext, int[], IAsyncEnumerable<BoardStart>> _ask = EF.CompileAsyncQuery(
        (LeanDbContext db, int[] boards) => db.Boards.Where(b => boards.Contains(b.Id))
            .Select(b => new BoardStart(b.Id, db.Meetings
                .Where(m => m.BoardId == b.Id && m.State != MeetingState.Planned)
                .OrderBy(m => m.Week).Select(m => (IsoWeek?)m.Week).FirstOrDefault())));

    /// <summary>The weeks in which a board has met or said why not, the first of them first: for one who reads the board as well.</summary>
    public static IQueryable<IsoWeek?> WeeksOf(LeanDbContext db, int board) =>
        db.Meetings.Where(m => m.BoardId == board && m.State != MeetingState.Planned).OrderBy(m => m.Week).Select(m => (IsoWeek?)m.Week);

    /// <summary>The week of each board; a board that has not begun is not in it.</summary>
    public async Task<IReadOnlyDictionary<int, IsoWeek>> ReadAsync(LeanDbContext db, IEnumerable<int> boards, CancellationToken cancellationToken)
    {
        Dictionary<int, IsoWeek> starts = [];
        await foreach (var start in _ask(db, [.. boards]).WithCancellation(cancellationToken))
        {
            if (start.Week is { } week)
                starts.Add(start.BoardId, week);
        }

        return starts;
    }

    /// <summary>One board's; null where it has not begun.</summary>
    public async Task<IsoWeek?> ReadAsync(LeanDbContext db, int board, CancellationToken cancellationToken) =>
        (await ReadAsync(db, [board], cancellationToken)).TryGetValue(board, out var week) ? week : null;

    /// <summary>Whether a week is one that a board can have missed.</summary>
    /// <param name="start">Since when it is in use; null where it has not begun.</param>
    /// <param name="week">The week.</param>
    public static bool Counts(IsoWeek? start, IsoWeek week) => start is { } began && week >= began;
}

internal readonly record struct BoardStart(int BoardId, IsoWeek? Week);
