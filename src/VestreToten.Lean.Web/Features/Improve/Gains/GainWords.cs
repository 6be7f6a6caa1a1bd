using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Figures with their formula beside them, in the reader's language.</summary>
internal static class GainWords
{
    private const decimal Grouped = 10_000;
    private const decimal Least = 0.01m;
    private const int Decimals = 2;

    /// <summary>What was typed or set, as it was, with at most three decimals. Four digits stand together, as in 1687,5.</summary>
    public static string Number(decimal number) =>
        decimal.Round(number, 3, MidpointRounding.AwayFromZero).ToString(number >= Grouped ? "#,0.###" : "0.###", CultureInfo.CurrentCulture);

    /// <summary>Hours that were worked out: whole from a hundred on, then one decimal, below one two. Files and the API have the exact ones.</summary>
    public static string Time(decimal hours) => hours is > 0 and < Least / 2
        ? "< " + Short(Least)
        : Short(decimal.Round(hours, Math.Abs(hours) switch { >= 99.95m => 0, >= 0.995m => 1, _ => 2 }, MidpointRounding.AwayFromZero));

    /// <summary>Årsverk with two decimals, the least there is behind <see cref="Sign"/>'s "&lt;": what was saved is never nought.</summary>
    public static string Fte(decimal fte) => (IsTiny(fte) ? Least : fte).ToString(fte >= Grouped ? "#,0.00" : "0.00", CultureInfo.CurrentCulture);

    /// <summary>What stands in a table with its sum, or is divided by the reader: two decimals.</summary>
    public static string Exact(decimal number) => number.ToString(number >= Grouped ? "#,0.00" : "0.00", CultureInfo.CurrentCulture);

    /// <summary>
    /// A whole gain: <c>6,5 t/uke × 46 ÷ 1687,5 = 0,18 årsverk</c>; without årsverk <c>6,5 t/uke × 46 = 299 t/år</c>; saved once
    /// <c>12 t én gang</c>.
    /// </summary>
    public static string Formula(IStringLocalizer texts, GainFormula formula, bool showsFte = true)
    {
        if (!formula.Time.IsRecurring)
            return InFormula(texts, formula.HoursPerPeriod, GainPeriod.Once);
        var factors = string.Concat(formula.Factors.Select(f => " × " + Number(f)));
        var divisor = formula.Divisor is { } d ? " ÷ " + Number(d) : "";
        var start = $"{InFormula(texts, formula.HoursPerPeriod, formula.Time.Period)}{factors}{divisor}";
        if (!showsFte)
            return formula.Time.Period == GainPeriod.Year ? start : $"{start} = {Hours(texts, formula.HoursPerYear, GainPeriod.Year)}";
        return texts["Formula", $"{start} ÷ {Number(formula.HoursPerFte)}",
            Sign(formula.HoursPerPeriod, formula.Fte), Fte(formula.Fte)];
    }

    /// <summary>A sum of a year: <c>299 t/år ÷ 1687,5 = 0,18 årsverk</c>.</summary>
    public static string Formula(IStringLocalizer texts, GainSum sum, decimal hoursPerFte) => texts[
        "Formula", $"{InFormula(texts, sum.HoursPerYear, GainPeriod.Year)} ÷ {Number(hoursPerFte)}", Sign(sum.HoursPerYear, sum.Fte), Fte(sum.Fte)];

    /// <summary>What the wall says: <c>6,5 t/uke</c>.</summary>
    public static string Rate(IStringLocalizer texts, GainRate rate) =>
        Hours(texts, rate.Hours, rate.Weeks is null ? GainPeriod.Year : GainPeriod.Week);

    /// <summary>How the wall's årsverk came about: <c>6,5 × 46 ÷ 1687,5</c>.</summary>
    public static string Formula(GainRate rate, decimal hoursPerFte) =>
        $"{Short(rate.Hours)}{(rate.Weeks is { } weeks ? " × " + Number(weeks) : "")} ÷ {Number(hoursPerFte)}";

    /// <summary>The sign between a formula and its result: ≈ where its first number had to be rounded to be shown, &lt; where the result is less than can be shown.</summary>
    public static string Sign(decimal hours, decimal fte) => IsTiny(fte) ? "<" : decimal.Round(hours, Decimals) == hours ? "=" : "≈";

    public static string Hours(IStringLocalizer texts, decimal hours, GainPeriod period) => texts["Per." + period, Time(hours)];

    /// <summary>What was typed: <c>30 min hver gang × 13 ganger i uka × 1 person, 46 uker i året</c>.</summary>
    public static string Typed(IStringLocalizer texts, GainTime time) => texts[
        (time.IsRecurring ? "Typed" : "Typed.Once") + One(time.People), Number(time.MinutesPerOccurrence), Number(time.Occurrences), texts["Period." + time.Period + One(time.Occurrences)].Value,
        Number(time.People), texts["Typed.Weeks" + One(time.WeeksPerYear), Number(time.WeeksPerYear)].Value];

    private static string One(decimal number) => number == 1 ? ".One" : "";

    // In a formula the hours have two decimals: with fewer the reader would come to another result.
    private static string InFormula(IStringLocalizer texts, decimal hours, GainPeriod period) => texts["Per." + period, Short(hours)];

    private static string Short(decimal number) => decimal.Round(number, Decimals, MidpointRounding.AwayFromZero)
        .ToString(number >= Grouped ? "#,0.##" : "0.##", CultureInfo.CurrentCulture);

    private static bool IsTiny(decimal fte) => fte is > 0 and < Least / 2;
}
