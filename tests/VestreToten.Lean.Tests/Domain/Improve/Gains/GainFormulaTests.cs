using System.Globalization;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed class GainFormulaTests
{
    [Theory]
    [InlineData("nb-NO", "6,5 × 46 ÷ 1687,5 = 0,18")]
    [InlineData("en-GB", "6.5 × 46 ÷ 1687.5 = 0.18")]
    public void A_formula_can_be_printed_in_any_language(string culture, string printed)
    {
        var formula = GainFormula.Of(SomeGains.SixAndAHalfHoursAWeek, 1687.5m);

        Assert.Equal(printed, string.Create(
            CultureInfo.GetCultureInfo(culture),
            $"{formula.HoursPerPeriod:0.##} × {Assert.Single(formula.Factors)} ÷ {formula.HoursPerFte:0.##} = {formula.Fte:0.00}"));
    }

    [Theory]
    [InlineData(GainPeriod.Day, 46, new[] { 5, 46 }, null)]
    [InlineData(GainPeriod.Day, 52, new[] { 7, 52 }, null)]
    [InlineData(GainPeriod.Week, 46, new[] { 46 }, null)]
    [InlineData(GainPeriod.Month, 46, new[] { 12, 46 }, 52)]
    [InlineData(GainPeriod.Month, 52, new[] { 12 }, null)]
    [InlineData(GainPeriod.Year, 46, new int[0], null)]
    public void A_formula_says_what_its_hours_are_multiplied_and_divided_by(GainPeriod period, int weeks, int[] factors, int? divisor)
    {
        var formula = GainFormula.Of(GainTime.Of(30, 1, period, 1, weeks), 1687.5m);

        Assert.Equal(factors, formula.Factors);
        Assert.Equal(divisor, formula.Divisor);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1687)]
    [InlineData(999)]
    public void There_is_no_formula_with_an_impossible_årsverk(int hoursPerFte) =>
        Rule.IsBroken("settings.hours-per-fte", () => GainFormula.Of(SomeGains.SixAndAHalfHoursAWeek, hoursPerFte));
}
