using Microsoft.EntityFrameworkCore.Metadata;

namespace VestreToten.Lean.Data.Undo;

/// <summary>One row as it was before a saved change and as it is after it. Lives in memory alone, and is opaque to others.</summary>
public sealed class RowChange
{
    internal RowChange(IEntityType type, object?[]? before, object?[]? after) => (Type, Before, After) = (type, before, after);

    internal IEntityType Type { get; }

    /// <summary>In the order of the type's properties; null where the change added the row.</summary>
    internal object?[]? Before { get; }

    /// <summary>Null where the change deleted the row.</summary>
    internal object?[]? After { get; }

    internal bool IsAdded => Before is null;

    internal object?[] Key => ValuesOf(Type.FindPrimaryKey()!.Properties);

    internal object?[] ValuesOf(IEnumerable<IReadOnlyProperty> properties)
    {
        var (all, values) = (Type.GetProperties().ToList(), After ?? Before!);
        return [.. properties.Select(p => values[all.IndexOf((IProperty)p)])];
    }
}
