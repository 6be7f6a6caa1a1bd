using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Figures with their formula beside them, in the reader's language.</summary>
internal static class GainWords
{
    private const int Decimals = 3;

    private const decimal Grouped = 10_000;

    /// <summary>A number with at most three decimals. Four digits stand together, as in 1687,5.</summary>
    public static string Number(decimal number) =>
        Rounded(number).ToString(number >= Grouped ? "#,0.###" : "0.###", CultureInfo.CurrentCulture);

    /// <summary>Årsverk with two decimals; small ones with four, so that nothing that was saved is shown as nought.</summary>
    public static string Fte(decimal fte) =>
        fte.ToString(fte >= Grouped ? "#,0.00" : fte >= 0.01m ? "0.00" : "0.00##", CultureInfo.CurrentCulture);

    /// <summary>A whole gain: <c>6,5 t/uke × 46 ÷ 1687,5 = 0,18 årsverk</c>.</summary>
    public static string Formula(IStringLocalizer texts, GainFormula formula)
    {
        var factors = string.Concat(formula.Factors.Select(f => " × " + Number(f)));
        var divisor = formula.Divisor is { } d ? " ÷ " + Number(d) : "";
        return texts["Formula", $"{Hours(texts, formula.HoursPerPeriod, formula.Time.Period)}{factors}{divisor} ÷ {Number(formula.HoursPerFte)}",
            Sign(formula.HoursPerPeriod), Fte(formula.Fte)];
    }

    /// <summary>A sum of a year: <c>299 t/år ÷ 1687,5 = 0,18 årsverk</c>.</summary>
    public static string Formula(IStringLocalizer texts, GainSum sum, decimal hoursPerFte) => texts[
        "Formula", $"{Hours(texts, sum.HoursPerYear, GainPeriod.Year)} ÷ {Number(hoursPerFte)}", Sign(sum.HoursPerYear), Fte(sum.Fte)];

    /// <summary>What the wall says: <c>6,5 t/uke</c>.</summary>
    public static string Rate(IStringLocalizer texts, GainRate rate) =>
        Hours(texts, rate.Hours, rate.Weeks is null ? GainPeriod.Year : GainPeriod.Week);

    /// <summary>How the wall's årsverk came about: <c>6,5 × 46 ÷ 1687,5</c>.</summary>
    public static string Formula(GainRate rate, decimal hoursPerFte) =>
        $"{Number(rate.Hours)}{(rate.Weeks is { } weeks ? " × " + Number(weeks) : "")} ÷ {Number(hoursPerFte)}";

    /// <summary>The sign between a formula and its result: ≈ where its first number had to be rounded to be shown.</summary>
    public static string Sign(decimal hours) => Rounded(hours) == hours ? "=" : "≈";

    public static string Hours(IStringLocalizer texts, decimal hours, GainPeriod period) => texts["Per." + period, Number(hours)];

    /// <summary>What was typed: <c>30 min hver gang × 13 ganger i uka × 1 person, 46 uker i året</c>.</summary>
    public static string Typed(IStringLocalizer texts, GainTime time) => texts[
        "Typed" + One(time.People), Number(time.MinutesPerOccurrence), Number(time.Occurrences), texts["Period." + time.Period + One(time.Occurrences)].Value,
        Number(time.People), texts["Typed.Weeks" + One(time.WeeksPerYear), Number(time.WeeksPerYear)].Value];

    private static string One(decimal number) => number == 1 ? ".One" : "";

    private static decimal Rounded(decimal number) => decimal.Round(number, Decimals, MidpointRounding.AwayFromZero);
}
