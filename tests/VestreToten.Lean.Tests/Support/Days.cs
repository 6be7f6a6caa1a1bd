using System.Globalization;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Support;

internal static class Days
{
    /// <summary>The Norwegian day of an instant, as 2026-11-24.</summary>
    public static string Iso(DateTimeOffset instant) => Iso(instant.DayInNorway());

    /// <summary>A day, as 2026-11-24.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
