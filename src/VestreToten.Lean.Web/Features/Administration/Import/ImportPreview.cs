using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>What becomes of a line.</summary>
public enum ImportResult
{
    New,

    Change,

    Close,

    Same,

    Error,
}

/// <summary>Something of a unit or a person that becomes something else.</summary>
/// <param name="Column">What.</param>
/// <param name="Old">What it was; null where there was nothing.</param>
/// <param name="New">What it becomes.</param>
public sealed record ImportChange(ImportColumn Column, object? Old, object? New);

/// <summary>A role in a preview.</summary>
public sealed record ImportRole(Role Role, string Unit);

/// <summary>What is wrong, and where.</summary>
/// <param name="Fault">What.</param>
/// <param name="Column">In which column; null for the whole line.</param>
/// <param name="Value">What stands there, or the line that it is at odds with.</param>
public sealed record ImportProblem(ImportFault Fault, ImportColumn? Column = null, string? Value = null);

/// <summary>A line of a file, and what becomes of it.</summary>
/// <param name="Number">Its number in the file, from 1, the headings counted.</param>
/// <param name="Key">By what it is known: an id, or an e-mail address.</param>
/// <param name="Name">The name in it, or the one that is stored.</param>
/// <param name="Result">What becomes of it.</param>
/// <param name="Changes">What changes.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record ImportLine(
    int Number, string Key, string Name, ImportResult Result, IReadOnlyList<ImportChange> Changes, IReadOnlyList<ImportProblem> Problems);

/// <summary>What a file would do.</summary>
/// <param name="Kind">What the file is of.</param>
/// <param name="Lines">Line by line.</param>
/// <param name="Unused">Headings of columns that are not used.</param>
/// <param name="Fault">Why the file cannot be read at all; null where it can.</param>
public sealed record ImportPreview(ImportKind Kind, IReadOnlyList<ImportLine> Lines, IReadOnlyList<string> Unused, ImportProblem? Fault)
{
    /// <summary>What a page shows before there is a file.</summary>
    public static ImportPreview None { get; } = new(ImportKind.Units, [], [], null);

    /// <summary>How many new people there are, each counted once.</summary>
    public int NewPeople { get; init; }

    public int Count(ImportResult result) => Lines.Count(l => l.Result == result);

    public bool HasErrors => Fault is not null || Lines.Any(l => l.Result == ImportResult.Error);

    /// <summary>Whether anything would be written.</summary>
    public bool HasChanges => Lines.Any(l => l.Result is ImportResult.New or ImportResult.Change or ImportResult.Close);

    /// <summary>Whether another preview of the same file would do the same.</summary>
    public bool IsLike(ImportPreview other) => Kind == other.Kind && Fault == other.Fault && Lines.Count == other.Lines.Count
        && Lines.Zip(other.Lines).All(pair => IsLike(pair.First, pair.Second));

    private static bool IsLike(ImportLine one, ImportLine other) =>
        one.Number == other.Number && one.Result == other.Result && one.Changes.SequenceEqual(other.Changes) && one.Problems.SequenceEqual(other.Problems);
}
