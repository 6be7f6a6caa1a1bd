using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>The buttons of the screens' page. Their names in lower case are the form's values.</summary>
public enum WallPress
{
    Pair,
    Rename,
    Disconnect,
    Pin,
    Unpin,
}

/// <summary>The screens' page as it is shown: what was typed, never the PIN, and what is wrong.</summary>
/// <param name="Path">Its address.</param>
/// <param name="View">The screens.</param>
public sealed record WallsForm(string Path, WallsView View)
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The board that was chosen; 0 where none was.</summary>
    public int BoardId { get; init; }

    /// <summary>What the list is searched for: a screen's or a unit's name.</summary>
    public string Search { get; init; } = "";

    /// <summary>The screens that are found, or all.</summary>
    public IEnumerable<WallRow> Found => View.Walls.Where(w => IsFound(w.Name) || IsFound(w.UnitName));

    /// <summary>Its address with what it is searched for.</summary>
    public string SearchPath => Search.Length == 0 ? Path : $"{Path}?sok={Uri.EscapeDataString(Search)}";

    /// <summary>The screen that was named or disconnected.</summary>
    public Guid WallId { get; init; }

    /// <summary>What was pressed, where it was refused.</summary>
    public WallPress? Press { get; init; }

    /// <summary>Why it was refused.</summary>
    public Outcome<WallFault>? Outcome { get; init; }

    /// <summary>What was done just before.</summary>
    public WallPress? Said { get; init; }

    /// <summary>The page was made before a sign-in, a sign-out or a change of keys.</summary>
    public bool IsStale { get; init; }

    private bool IsFound(string name) => Search.Length == 0 || name.Contains(Search, StringComparison.CurrentCultureIgnoreCase);

    /// <summary>Why a press was refused; null where it was not.</summary>
    public string? FaultOf(WallPress press) => Press == press && Outcome is { } outcome ? outcome.Key : null;

    /// <summary>The same of a field, by how its faults are called.</summary>
    public string? FaultOf(WallPress press, string field) => FaultOf(press) is { } fault && fault.StartsWith(field, StringComparison.Ordinal) ? fault : null;
}
