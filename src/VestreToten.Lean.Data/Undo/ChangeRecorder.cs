using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace VestreToten.Lean.Data.Undo;

/// <summary>
/// Remembers what a context's saves change, row by row. What is written past the tracker it does not see: whoever does that
/// changes a row that cannot be taken back as well, as a round.
/// </summary>
public sealed class ChangeRecorder(DbContext db)
{
    private readonly List<(EntityEntry Entry, object?[]? Before)> _rows = [];
    private bool _isUndoable = true;

    /// <summary>Looks at what is about to be saved; called before each save.</summary>
    public void Record()
    {
        if (!_isUndoable)
            return;
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        _isUndoable = changed.TrueForAll(e => e.State == EntityState.Deleted ? UndoableRows.CanComeBack(e.Metadata) : UndoableRows.Has(e.Metadata));
        if (!_isUndoable)
            _rows.Clear();
        else
            _rows.AddRange(changed.Where(IsNew).Select(e => (e, e.State == EntityState.Added ? null : Values(e, e.OriginalValues))));
    }

    /// <summary>Remembers nothing from now on: what is written cannot be taken back.</summary>
    public void Stop()
    {
        _isUndoable = false;
        _rows.Clear();
    }

    /// <summary>What all the saves together have changed; null where it cannot be taken back, or nothing has changed.</summary>
    public IReadOnlyList<RowChange>? Changes()
    {
        if (!_isUndoable)
            return null;
        var changes = _rows.Select(row => new RowChange(
                row.Entry.Metadata, row.Before, row.Entry.State == EntityState.Detached ? null : Values(row.Entry, row.Entry.CurrentValues)))
            .Where(change => change.Before is not null || change.After is not null).ToList();
        return changes.Count > 0 ? changes : null;
    }

    private bool IsNew(EntityEntry entry) => !_rows.Exists(row => ReferenceEquals(row.Entry.Entity, entry.Entity));

    private static object?[] Values(EntityEntry entry, PropertyValues values) => [.. entry.Metadata.GetProperties().Select(p => values[p])];
}
