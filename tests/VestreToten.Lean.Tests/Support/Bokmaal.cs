using System.Globalization;

namespace VestreToten.Lean.Tests.Support;

/// <summary>The reader's language. It holds for the method that asks and what it calls: it is no use in an async set-up.</summary>
internal static class Bokmaal
{
    public static void Read() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");
}
