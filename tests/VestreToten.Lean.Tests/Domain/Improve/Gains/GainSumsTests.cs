using System.Reflection;
using CsCheck;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed class GainSumsTests
{
    [Fact]
    public void Each_gain_counts_once_in_the_sum_of_its_state_and_in_its_year()
    {
        var (found, foundEarlier) = (SomeGains.Identified(), SomeGains.Identified(year: 2025));
        var (realised, realisedEarlier) = (SomeGains.Realised(), SomeGains.Realised(day: new DateOnly(2025, 3, 1)));

        var sums = GainSums.Of([found, foundEarlier, realised, realisedEarlier, realised], 2026, 1687.5m);

        Assert.Equal((1, 299m), (sums.Identified.Count, sums.Identified.HoursPerYear));
        Assert.Equal((2, 598m), (sums.Realised.Count, sums.Realised.HoursPerYear));
    }

    [Fact]
    public void A_gain_that_is_realised_has_left_the_year_it_was_found_in()
    {
        var foundIn2025 = SomeGains.Realised();

        var sums = GainSums.Of([foundIn2025], 2025, 1687.5m);

        Assert.Equal((2025, 0, 0), (foundIn2025.IdentifiedYear, sums.Identified.Count, sums.Realised.Count));
    }

    [Fact]
    public void Nothing_sums_to_nothing() =>
        Assert.Equal(new GainSum(0, 0, 0, null), GainSums.Of([], 2026, 1687.5m).Identified);

    [Fact]
    public void Kroner_are_summed_where_somebody_has_given_any()
    {
        var (some, none) = (SomeGains.Identified(), SomeGains.Identified());
        some.Change("Lager", some.Time, 12_000, null);

        Assert.Equal(12_000, GainSums.Of([some, none], 2026, 1687.5m).Identified.KronerPerYear);
        Assert.Null(GainSums.Of([none], 2026, 1687.5m).Identified.KronerPerYear);
    }

    [Fact]
    public void The_states_are_never_mixed_and_the_sums_are_what_the_fractions_say() =>
        Gen.Select(SomeGains.AnyTime, Gen.Bool).Array[0, 20].Sample(all =>
        {
            Gain[] gains = [.. all.Select(g => g.Item2 ? SomeGains.Realised(g.Item1) : SomeGains.Identified(g.Item1))];
            var sums = GainSums.Of(gains, 2026, 1687.5m);

            Same(sums.Identified, gains.Where(g => g.State == GainState.Identified));
            Same(sums.Realised, gains.Where(g => g.State == GainState.Realised));
        });

    [Fact]
    public void There_is_no_total_and_no_way_to_make_one()
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        Assert.Equal(["Identified", "Realised"], typeof(GainSums).GetProperties(Own).Select(p => p.Name).Order());
        Assert.Equal(["Of"], typeof(GainSums).GetMethods(Own).Where(m => !m.IsSpecialName).Select(m => m.Name));
        Assert.DoesNotContain(typeof(GainSum).GetMethods(Own), m => m.Name.StartsWith("op_Add", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_no_sums_with_an_impossible_årsverk() =>
        Rule.IsBroken("settings.hours-per-fte", () => GainSums.Of([], 2026, 0));

    // Fifty-seconds of a minute are whole for every gain: the sum is reckoned without any fraction.
    private static void Same(GainSum sum, IEnumerable<Gain> gains)
    {
        var parts = gains.Aggregate((Rational)0, (total, g) => total + Whole(g.HoursPerYear));
        var hours = parts / (60 * 52);
        hours.AssertIs(sum.HoursPerYear);
        (hours / Rational.Of(1687.5m)).AssertIs(sum.Fte);
        Assert.Equal(gains.Count(), sum.Count);
    }

    private static Rational Whole(decimal hours) => (long)decimal.Round(hours * 60 * 52);
}
