using CsCheck;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

/// <summary>The arithmetic, held against fractions of whole numbers that are reckoned another way.</summary>
public sealed class GainArithmeticTests
{
    [Fact]
    public void Hours_and_årsverk_are_what_the_fractions_say() =>
        Gen.Select(SomeGains.AnyTime, AnyHoursPerFte).Sample((time, hoursPerFte) =>
        {
            var formula = GainFormula.Of(time, hoursPerFte);
            Hours(time).AssertIs(formula.HoursPerYear);
            (Hours(time) / Rational.Of(hoursPerFte)).AssertIs(formula.Fte);
        });

    [Fact]
    public void The_parts_of_the_formula_multiply_to_its_result() =>
        Gen.Select(SomeGains.AnyTime, AnyHoursPerFte).Sample((time, hoursPerFte) =>
        {
            var formula = GainFormula.Of(time, hoursPerFte);
            var product = formula.Factors.Aggregate(
                new Rational(time.MinutesPerOccurrence, 60) * time.Occurrences * time.People, (hours, factor) => hours * factor);
            (product / (formula.Divisor ?? 1)).AssertIs(formula.HoursPerYear);
            (new Rational(time.MinutesPerOccurrence, 60) * time.Occurrences * time.People).AssertIs(formula.HoursPerPeriod);
        });

    [Fact]
    public void More_of_anything_never_saves_less() =>
        Gen.Select(SomeGains.AnyTime, SomeGains.AnyTime).Where((a, b) => a.Period == b.Period).Sample((a, b) =>
        {
            var least = GainTime.Of(
                Math.Min(a.MinutesPerOccurrence, b.MinutesPerOccurrence), Math.Min(a.Occurrences, b.Occurrences), a.Period,
                Math.Min(a.People, b.People), Math.Min(a.WeeksPerYear, b.WeeksPerYear));
            Assert.True(least.HoursPerYear <= a.HoursPerYear && least.HoursPerYear <= b.HoursPerYear);
        });

    [Fact]
    public void More_of_each_factor_alone_saves_more() =>
        SomeGains.AnyTime.Sample(t =>
        {
            if (t.MinutesPerOccurrence < GainTime.MaxMinutes)
                Assert.True(With(t, minutes: 1).HoursPerYear > t.HoursPerYear);
            if (t.Occurrences < GainTime.MaxOccurrences)
                Assert.True(With(t, occurrences: 1).HoursPerYear > t.HoursPerYear);
            if (t.People < GainTime.MaxPeople)
                Assert.True(With(t, people: 1).HoursPerYear > t.HoursPerYear);
            if (t.WeeksPerYear < GainTime.AllWeeks)
                Assert.Equal(t.Period != GainPeriod.Year, With(t, weeks: 1).HoursPerYear > t.HoursPerYear);
        });

    private static Gen<decimal> AnyHoursPerFte { get; } =
        Gen.OneOf(Gen.Int[1_000_000, 2_500_000].Select(t => t / 1000m), Gen.OneOf(1687.5m, 1597.5m, 1512m, 1000m, 2500m));

    private static Rational Hours(GainTime time)
    {
        Rational timesAYear = time.Period switch
        {
            GainPeriod.Day when time.WeeksPerYear == 52 => 7 * 52,
            GainPeriod.Day => 5 * time.WeeksPerYear,
            GainPeriod.Week => time.WeeksPerYear,
            GainPeriod.Month => new Rational(12 * time.WeeksPerYear, 52),
            _ => 1,
        };
        return new Rational(time.MinutesPerOccurrence, 60) * time.Occurrences * timesAYear * time.People;
    }

    private static GainTime With(GainTime t, int minutes = 0, int occurrences = 0, int people = 0, int weeks = 0) => GainTime.Of(
        t.MinutesPerOccurrence + minutes, t.Occurrences + occurrences, t.Period, t.People + people, t.WeeksPerYear + weeks);
}
