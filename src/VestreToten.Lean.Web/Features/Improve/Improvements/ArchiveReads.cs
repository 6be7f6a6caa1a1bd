using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The archive and its search, for those who have asked the right.</summary>
internal static class ArchiveReads
{
    private const int PageSize = ImprovementQueries.PageSize;

    public static async Task<ImprovementArchive> OfAsync(
        LeanDbContext db, int boardId, string? typed, int page, ArchiveOrder order, CancellationToken cancellationToken)
    {
        var skip = Math.Clamp(page, 0, int.MaxValue / PageSize) * PageSize;
        List<ImprovementCard> cards;
        if (string.IsNullOrWhiteSpace(typed))
        {
            cards = await order.Of(db.Improvements.EndedOn(boardId)).Skip(skip).Take(PageSize + 1).Select(CardReads.Of).ToListAsync(cancellationToken);
        }
        else
        {
            var found = await ImprovementSearch.FindAsync(db, boardId, typed, PageSize + 1, skip, cancellationToken);
            cards = found.Count == 0 ? [] : await CardsAsync(db, found, cancellationToken);
        }

        return new ImprovementArchive([.. cards.Take(PageSize)], cards.Count > PageSize);
    }

    /// <summary>The cards of these numbers, in their order.</summary>
    private static async Task<List<ImprovementCard>> CardsAsync(LeanDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        // The list as one parameter: with one for each number EF would write the statement anew at every search.
        var read = await db.Improvements.Where(i => EF.Parameter(ids).Contains(i.Id)).Select(CardReads.Of)
            .ToDictionaryAsync(card => card.Id, cancellationToken);
        return [.. ids.Where(read.ContainsKey).Select(id => read[id])];
    }
}
