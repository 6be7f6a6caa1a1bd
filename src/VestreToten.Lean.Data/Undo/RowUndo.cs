using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace VestreToten.Lean.Data.Undo;

/// <summary>Puts rows back as they were before a change.</summary>
public static class RowUndo
{
    /// <summary>
    /// Prepares the rows to be saved as they were; false, and nothing may be saved, where one is no longer as the change left
    /// it, or the board has no room for it any more.
    /// </summary>
    public static async Task<bool> TryTakeBackAsync(this LeanDbContext db, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var rows = new List<(RowChange Change, EntityEntry? Entry)>();
        foreach (var change in changes)
        {
            var entry = await FindAsync(db, change, cancellationToken);
            if (!IsAsLeft(change, entry))
                return false;
            rows.Add((change, entry));
        }

        foreach (var added in changes.Where(c => c.IsAdded))
        {
            if (await DependentRows.HasOthersAsync(db, added, changes, cancellationToken) || await NamedRows.IsNamedAsync(db, added, cancellationToken))
                return false;
        }

        // The last first: a row goes before the one that it refers to.
        foreach (var (change, entry) in Enumerable.Reverse(rows))
            TakeBack(db, change, entry);
        return await BoardLimits.HoldAsync(db, cancellationToken);
    }

    /// <summary>A part of another row comes with that row.</summary>
    private static async Task<EntityEntry?> FindAsync(LeanDbContext db, RowChange change, CancellationToken cancellationToken)
    {
        var whole = change.Type.FindOwnership();
        var key = whole is null ? change.Key : change.ValuesOf(whole.Properties);
        if (await db.FindAsync((whole?.PrincipalEntityType ?? change.Type).ClrType, key, cancellationToken) is not { } found)
            return null;
        if (whole is null)
            return db.Entry(found);
        var properties = change.Type.FindPrimaryKey()!.Properties;
        return db.ChangeTracker.Entries().FirstOrDefault(
            e => e.Metadata == change.Type && properties.Select(p => e.CurrentValues[p]).SequenceEqual(change.Key));
    }

    private static bool IsAsLeft(RowChange change, EntityEntry? entry)
    {
        if (change.After is not { } after || entry is null)
            return change.After is null && entry is null;
        return change.Type.GetProperties().Zip(after).All(p => AreSame(p.First, p.Second, entry.CurrentValues[p.First]));
    }

    /// <summary>PostgreSQL keeps an instant to the microsecond.</summary>
    private static bool AreSame(IProperty property, object? left, object? right) => (left, right) is (DateTimeOffset one, DateTimeOffset other)
        ? (one - other).Duration() < TimeSpan.FromMicroseconds(1) : property.GetValueComparer().Equals(left, right);

    private static void TakeBack(LeanDbContext db, RowChange change, EntityEntry? entry)
    {
        if (change.Before is not { } before)
        {
            entry!.State = EntityState.Deleted;
            return;
        }

        var row = entry ?? db.Entry(Activator.CreateInstance(change.Type.ClrType, nonPublic: true)!);
        foreach (var (property, index) in change.Type.GetProperties().Select((p, i) => (p, i)))
        {
            // A version never returns: somebody may have seen the row as the change left it.
            if (entry is null || !IsVersion(property))
                Set(row, property, before[index]);
            else if (!Equals(before[index], change.After![index]))
                Set(row, property, (int)change.After[index]! + 1);
        }

        if (entry is null)
            row.State = EntityState.Added;
    }

    private static void Set(EntityEntry row, IProperty property, object? value)
    {
        if (row.State == EntityState.Detached || !property.IsPrimaryKey())
            row.Property(property.Name).CurrentValue = value;
    }

    internal static bool IsVersion(IReadOnlyProperty property) => property.IsConcurrencyToken && property.ClrType == typeof(int);
}
