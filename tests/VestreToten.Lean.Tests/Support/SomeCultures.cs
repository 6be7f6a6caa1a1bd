using System.Globalization;

namespace VestreToten.Lean.Tests.Support;

/// <summary>
/// Cultures in which a careless writer shows: Norwegian ones with their minus sign and comma, ones with another calendar, and
/// one with everything unusual at once.
/// </summary>
internal static class SomeCultures
{
    /// <summary>Not a real one: U+2212, a comma, and other signs for everything that can be other.</summary>
    public const string Odd = "odd";

    public static TheoryData<string> All => ["nb-NO", "nn-NO", "en-GB", "ar-SA", "fa-IR", "tr-TR", Odd];

    public static CultureInfo Find(string name)
    {
        if (name != Odd)
            return CultureInfo.GetCultureInfo(name);
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("nb-NO").Clone();
        culture.NumberFormat = new NumberFormatInfo
        {
            NegativeSign = "\u2212", NumberDecimalSeparator = ",", NumberGroupSeparator = "\u00A0", PercentDecimalSeparator = ",",
            PositiveSign = "\uFF0B", NaNSymbol = "?",
        };
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.TimeSeparator = "~";
        return culture;
    }

    /// <summary>Runs with the thread's numbers and days by a culture, and texts in bokmål.</summary>
    public static T In<T>(string name, Func<T> act)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Find(name), CultureInfo.GetCultureInfo("nb-NO"));
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
