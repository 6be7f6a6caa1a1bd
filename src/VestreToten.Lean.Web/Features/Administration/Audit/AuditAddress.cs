using System.Globalization;
using VestreToten.Lean.Data.Auditing;

namespace VestreToten.Lean.Web.Features.Administration.Audit;

/// <summary>A search in the log as it stands in an address.</summary>
internal static class AuditAddress
{
    /// <summary>The periods that can be chosen, in days.</summary>
    public static IReadOnlyList<int> Periods { get; } = [1, 7, 30, 90, 365];

    /// <summary>Reads it. What is none of what can be chosen is as if it were not there.</summary>
    public static AuditRequest Read(string? typed, string? action, string? days, string? page) => new(
        typed,
        // By name alone: Enum.TryParse would also take "2".
        Enum.GetValues<AuditAction>().Cast<AuditAction?>().FirstOrDefault(a => string.Equals(AuditWords.Mark(a!.Value), action, StringComparison.OrdinalIgnoreCase)),
        Number(days) is { } period && Periods.Contains(period) ? period : null,
        Number(page) ?? 0);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
