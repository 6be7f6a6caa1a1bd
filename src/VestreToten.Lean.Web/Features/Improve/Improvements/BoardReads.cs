using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The live board, for those who have asked the right.</summary>
internal static class BoardReads
{
    public static async Task<ImprovementBoard> OfAsync(
        LeanDbContext db, int boardId, IReadOnlyDictionary<ImprovementState, int>? pages, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = await db.Improvements.OpenOn(boardId).GroupBy(i => i.State).Select(column => new { column.Key, Count = column.Count() })
            .ToDictionaryAsync(column => column.Key, column => column.Count, cancellationToken);
        // A page that has become empty meanwhile is the last one there is.
        var shown = counts.ToDictionary(
            column => column.Key, column => Math.Clamp(pages?.GetValueOrDefault(column.Key) ?? 0, 0, (column.Value - 1) / ImprovementBoard.PageSize));
        var open = counts.Values.All(count => count <= ImprovementBoard.PageSize)
            ? WorkOrder.Sort(await db.Improvements.OpenOn(boardId).Select(CardReads.Of).ToListAsync(cancellationToken), card => card.Place, today)
            : await PagesAsync(db, boardId, shown, today, cancellationToken);
        var done = await db.Improvements.EndedOn(boardId).Where(i => i.State == ImprovementState.Done).Take(ImprovementQueries.DoneShown)
            .Select(CardReads.Of).ToListAsync(cancellationToken);
        var newYear = LocalTime.At(new DateOnly(today.Year, 1, 1), TimeOnly.MinValue);
        var doneThisYear = await db.Improvements.CountAsync(
            i => i.BoardId == boardId && i.State == ImprovementState.Done && i.Ended >= newYear, cancellationToken);
        return new ImprovementBoard(open, done, doneThisYear) { Counts = counts, Pages = shown };
    }

    /// <summary>A page of each column, in the order to take the work.</summary>
    private static async Task<List<ImprovementCard>> PagesAsync(
        LeanDbContext db, int boardId, Dictionary<ImprovementState, int> pages, DateOnly today, CancellationToken cancellationToken)
    {
        var cards = new List<ImprovementCard>();
        foreach (var (state, page) in pages)
        {
            cards.AddRange(await db.Improvements.OpenOn(boardId).Where(i => i.State == state).InWorkOrder(today)
                .Skip(page * ImprovementBoard.PageSize).Take(ImprovementBoard.PageSize).Select(CardReads.Of).ToListAsync(cancellationToken));
        }

        return cards;
    }
}
