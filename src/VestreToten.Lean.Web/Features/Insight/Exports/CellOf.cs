using System.Globalization;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>Days and counts as every spreadsheet reads them, whatever the reader's language.</summary>
internal static class CellOf
{
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Day(DateTimeOffset? instant) => Day(instant?.DayInNorway());

    public static string? Count(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
