using System.Globalization;

namespace VestreToten.Lean.Web.Platform.Localization;

/// <summary>
/// Numbers with their unit in the reader's language. .NET writes a plain space between them, at which a line may break; in the
/// texts that space is a non-breaking one.
/// </summary>
internal static class WrittenNumber
{
    /// <summary>A share 0–1: <c>8 %</c>, in English <c>8%</c>.</summary>
    public static string Percent(double share) => share.ToString("P0", CultureInfo.CurrentCulture).Replace(' ', '\u00A0');
}
