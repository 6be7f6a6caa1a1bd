using System.Reflection;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards;

namespace VestreToten.Lean.Data;

/// <summary>Whether anything refers to a board: such a board is never taken away, for all that belongs to it would go too.</summary>
public static class BoardRows
{
    private static readonly MethodInfo Asking = typeof(BoardRows).GetMethod(nameof(AnyOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<bool> HasBoardRowsAsync(this LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        foreach (var reference in db.Model.FindEntityType(typeof(Board))!.GetReferencingForeignKeys())
        {
            var any = (Task<bool>)Asking.MakeGenericMethod(reference.DeclaringEntityType.ClrType)
                .Invoke(null, [db, reference.Properties[0].Name, boardId, cancellationToken])!;
            if (await any)
                return true;
        }

        return false;
    }

    private static Task<bool> AnyOfAsync<TRow>(LeanDbContext db, string property, int boardId, CancellationToken cancellationToken)
        where TRow : class =>
        db.Set<TRow>().AnyAsync(row => EF.Property<int?>(row, property) == boardId, cancellationToken);
}
