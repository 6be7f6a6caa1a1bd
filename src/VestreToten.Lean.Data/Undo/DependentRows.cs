using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace VestreToten.Lean.Data.Undo;

/// <summary>What refers to a row that is to go.</summary>
internal static class DependentRows
{
    private static readonly MethodInfo Counting = typeof(DependentRows).GetMethod(nameof(CountRowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Whether other rows than those of the change itself refer to a row that it added.</summary>
    public static async Task<bool> HasOthersAsync(
        LeanDbContext db, RowChange added, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        foreach (var reference in added.Type.GetReferencingForeignKeys())
        {
            if (reference.Properties is not [var property])
                return true;
            var key = Convert.ToInt64(added.ValuesOf(reference.PrincipalKey.Properties)[0], null);
            var own = changes.Count(c => c.IsAdded && c.Type == reference.DeclaringEntityType && IsKey(c.ValuesOf([property])[0], key));
            if (own != await CountAsync(db, reference, property, key, cancellationToken))
                return true;
        }

        return false;
    }

    private static bool IsKey(object? value, long key) => value is not null && Convert.ToInt64(value, null) == key;

    private static Task<int> CountAsync(LeanDbContext db, IForeignKey reference, IProperty property, long key, CancellationToken cancellationToken)
    {
        var type = reference.DeclaringEntityType;
        // The parts of a row have been read with it.
        return reference.IsOwnership
            ? Task.FromResult(db.ChangeTracker.Entries().Count(e => e.Metadata == type && IsKey(e.CurrentValues[property], key)))
            : (Task<int>)Counting.MakeGenericMethod(type.ClrType).Invoke(null, [db, property.Name, key, cancellationToken])!;
    }

    private static Task<int> CountRowsAsync<TRow>(LeanDbContext db, string property, long key, CancellationToken cancellationToken)
        where TRow : class =>
        db.Set<TRow>().CountAsync(row => EF.Property<int?>(row, property) == key, cancellationToken);
}
