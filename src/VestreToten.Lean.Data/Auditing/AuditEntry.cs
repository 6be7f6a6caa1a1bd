namespace VestreToten.Lean.Data.Auditing;

/// <summary>
/// One line of the audit log: who did what when to whom. People are numbers, so that whoever is deleted has no name here.
/// Written once and never changed; only its age deletes it.
/// </summary>
public sealed class AuditEntry
{
    public const int MaxTextLength = 200;

    public long Id { get; private set; }

    /// <summary>The kommune whose administrators read it: its root unit; null where it is nobody's.</summary>
    public int? KommuneId { get; init; }

    public DateTimeOffset At { get; init; }

    public AuditAction Action { get; init; }

    /// <summary>The account that did it; null for the program itself, a paired screen, or a stranger.</summary>
    public int? ActorId { get; init; }

    /// <summary>The account to which it was done.</summary>
    public int? PersonId { get; init; }

    /// <summary>The unit where it was done.</summary>
    public int? UnitId { get; init; }

    /// <summary>The number of a screen, a key or a role; the address of a file.</summary>
    public string? Thing { get; init; }

    /// <summary>What of it was changed.</summary>
    public string? Field { get; init; }

    /// <summary>What it was, in a format of its own that no culture changes; null where it was nothing, or is not to be known.</summary>
    public string? Before { get; init; }

    /// <summary>What it became.</summary>
    public string? After { get; init; }

    /// <summary>A text that has room in a line.</summary>
    public static string? Fit(string? text) => text is { Length: > MaxTextLength } ? text[..MaxTextLength] : text;
}
