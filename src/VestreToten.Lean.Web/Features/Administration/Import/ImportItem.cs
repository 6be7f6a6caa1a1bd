namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>A line while it is found out what becomes of it.</summary>
internal abstract class ImportItem(ImportRow row)
{
    public ImportRow Row => row;

    public List<ImportProblem> Problems { get; } = [.. row.Problems];

    public List<ImportChange> Changes { get; } = [];

    public bool IsNew { get; set; }

    public bool IsClosing { get; set; }

    public ImportResult Result =>
        Problems.Count > 0 ? ImportResult.Error : IsNew ? ImportResult.New : IsClosing ? ImportResult.Close
        : Changes.Count > 0 ? ImportResult.Change : ImportResult.Same;

    public void Refuse(ImportFault fault, ImportColumn? column = null, string? value = null) =>
        Problems.Add(new ImportProblem(fault, column, value ?? (column is { } of && Row[of] is { Length: > 0 } cell ? cell : null)));

    /// <summary>Notes a change; none where old and new are alike.</summary>
    public void Change(ImportColumn column, object? old, object? wanted)
    {
        if (!Equals(old, wanted))
            Changes.Add(new ImportChange(column, old, wanted));
    }

    /// <summary>Reads a cell that may be empty; null where it is, or cannot be read.</summary>
    public T? Read<T>(ImportColumn column, Func<string, T?> read, ImportFault fault)
        where T : struct
    {
        if (Row[column].Length == 0)
            return null;
        var value = read(Row[column]);
        if (value is null)
            Refuse(fault, column);
        return value;
    }
}
