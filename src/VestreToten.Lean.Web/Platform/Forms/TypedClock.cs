using System.Globalization;

namespace VestreToten.Lean.Web.Platform.Forms;

/// <summary>A time of day as people write it, in any language: <c>8.30</c>, <c>08:30</c>, and as browsers send it.</summary>
internal static class TypedClock
{
    private static readonly string[] Formats = ["H:mm", "HH:mm", "H.mm", "HH.mm", "HH:mm:ss"];

    public static bool TryRead(string? typed, out TimeOnly time) =>
        TimeOnly.TryParseExact(typed?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
