using System.Reflection;
using CsCheck;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed class GainSumsTests
{
    [Fact]
    public void What_is_found_stands_until_it_lapses_and_what_is_used_is_found_as_well()
    {
        var (found, earlier) = (SomeGains.Identified(), SomeGains.Identified(year: 2025));
        var (realised, realisedEarlier) = (SomeGains.Realised(), SomeGains.Realised(day: new DateOnly(2025, 3, 1)));
        var lapsed = SomeGains.Realised(day: new DateOnly(2025, 3, 1));
        lapsed.Lapse("Innført igjen", Calendar.Tuesday);
        Gain[] all = [found, earlier, realised, realisedEarlier, lapsed];

        var (now, then) = (GainSums.Of(all, 2026, 1687.5m), GainSums.Of(all, 2025, 1687.5m));

        Assert.Equal((4, 1196m, 2, 598m), (now.Identified.Count, now.Identified.HoursPerYear, now.Realised.Count, now.Realised.HoursPerYear));
        Assert.Equal((1, 1), (now.NewlyIdentified.Count, now.NewlyRealised.Count));
        Assert.Equal((4, 2), (then.Identified.Count, then.Realised.Count));
        Assert.Equal((4, 2), (then.NewlyIdentified.Count, then.NewlyRealised.Count));
    }

    [Fact]
    public void Of_time_that_is_used_in_part_the_part_counts_as_used_and_the_whole_as_found()
    {
        var gain = SomeGains.Realised(day: new DateOnly(2026, 8, 1));
        gain.Answer(3, GainAnswer.Partly, partMinutes: 195, why: null, Calendar.Tuesday);

        var sums = GainSums.Of([gain], 2026, 1687.5m);

        Assert.Equal((299m, 149.5m, 149.5m), (sums.Identified.HoursPerYear, sums.Realised.HoursPerYear, sums.Confirmed.HoursPerYear));
    }

    [Fact]
    public void Time_that_is_saved_once_is_told_in_hours_alone_in_its_year()
    {
        var gain = SomeGains.Identified(GainTime.Of(90, 4, GainPeriod.Once, 2), year: 2025);
        gain.PutToUse(new DateOnly(2026, 2, 1), "Turer", Calendar.Tuesday);

        var (found, used) = (GainSums.Of([gain], 2025, 1687.5m), GainSums.Of([gain], 2026, 1687.5m));

        Assert.Equal((12m, 0m, 0m, 12m), (found.IdentifiedOnce, found.RealisedOnce, used.IdentifiedOnce, used.RealisedOnce));
        Assert.Equal((0, 0, 0, 0), (found.Identified.Count, found.Realised.Count, used.Identified.Count, used.Realised.Count));
        Assert.Equal((0m, 0m), (GainSums.Of([gain], 2027, 1687.5m).IdentifiedOnce, GainSums.Of([gain], 2027, 1687.5m).RealisedOnce));
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
    public void The_sums_are_what_the_fractions_say_and_the_used_is_never_more_than_the_found() =>
        Gen.Select(SomeGains.AnyTime, Gen.Bool).Array[0, 20].Sample(all =>
        {
            Gain[] gains = [.. all.Select(g => g.Item2 ? SomeGains.Realised(g.Item1) : SomeGains.Identified(g.Item1))];
            var sums = GainSums.Of(gains, 2026, 1687.5m);

            Same(sums.Identified, gains);
            Same(sums.Realised, gains.Where(g => g.State == GainState.Used));
            Assert.True(sums.Realised.HoursPerYear <= sums.Identified.HoursPerYear);
        });

    [Fact]
    public void There_is_no_total_and_no_way_to_make_one()
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        Assert.Equal(
            ["Confirmed", "Identified", "IdentifiedOnce", "NewlyIdentified", "NewlyRealised", "Realised", "RealisedOnce"],
            typeof(GainSums).GetProperties(Own).Select(p => p.Name).Order());
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
