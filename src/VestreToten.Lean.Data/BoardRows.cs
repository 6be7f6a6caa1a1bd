using System.Reflection;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards;

namespace VestreToten.Lean.Data;

/// <summary>Whether anything refers to a board: such a board is never taken away, for all that belongs to it would go too.</summary>
public static class BoardRows
{
    private static readonly MethodInfo Listing = typeof(BoardRows).GetMethod(nameof(ThoseWithAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<bool> HasBoardRowsAsync(this LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        (await db.BoardsWithRowsAsync([boardId], cancellationToken)).Count > 0;

    /// <summary>Those of some boards that anything refers to: a question for each table at most, however many boards.</summary>
    public static async Task<HashSet<int>> BoardsWithRowsAsync(this LeanDbContext db, IReadOnlyCollection<int> boardIds, CancellationToken cancellationToken)
    {
        var found = new HashSet<int>();
        foreach (var reference in db.Model.FindEntityType(typeof(Board))!.GetReferencingForeignKeys())
        {
            if (boardIds.Except(found).ToArray() is not { Length: > 0 } left)
                break;
            found.UnionWith(await (Task<List<int>>)Listing.MakeGenericMethod(reference.DeclaringEntityType.ClrType)
                .Invoke(null, [db, reference.Properties[0].Name, left, cancellationToken])!);
        }

        return found;
    }

    private static Task<List<int>> ThoseWithAsync<TRow>(LeanDbContext db, string property, int[] boardIds, CancellationToken cancellationToken)
        where TRow : class =>
        db.Boards.Where(b => boardIds.Contains(b.Id) && db.Set<TRow>().Any(row => EF.Property<int?>(row, property) == b.Id))
            .Select(b => b.Id).ToListAsync(cancellationToken);
}
