namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>A line of a file, its cells tidied.</summary>
internal sealed class ImportRow(int number, string?[] cells, IReadOnlyList<ImportProblem> problems)
{
    /// <summary>Its number in the file, from 1, the headings counted.</summary>
    public int Number => number;

    /// <summary>What was wrong with it before anybody asked what it means.</summary>
    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>What stands in a column; empty where the line has none.</summary>
    public string this[ImportColumn column] => cells[(int)column] ?? "";
}

/// <summary>A file that has been read, and is not yet compared with what is stored.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Columns">The columns that it has.</param>
/// <param name="Rows">Its lines, without empty ones.</param>
internal sealed record ImportTable(ImportKind Kind, IReadOnlySet<ImportColumn> Columns, IReadOnlyList<ImportRow> Rows)
{
    /// <summary>Headings that are not known.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>Why the file cannot be read at all; null where it can.</summary>
    public ImportProblem? Fault { get; init; }

    public static ImportTable Refused(ImportFault fault, ImportColumn? column = null, string? value = null) =>
        new(ImportKind.Units, new HashSet<ImportColumn>(), []) { Fault = new ImportProblem(fault, column, value) };
}
