namespace VestreToten.Lean.Data.Auditing;

/// <summary>What is to be written when the rows that it tells of have got their numbers.</summary>
internal sealed record AuditLine(AuditAction Action)
{
    public Func<int?> Person { get; init; } = () => null;

    public Func<int?> Unit { get; init; } = () => null;

    public int? BoardId { get; init; }

    public Func<string?> Thing { get; init; } = () => null;

    public string? Field { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
