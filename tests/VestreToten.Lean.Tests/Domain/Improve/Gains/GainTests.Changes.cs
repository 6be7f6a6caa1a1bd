using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed partial class GainTests
{
    [Fact]
    public void Figures_can_be_put_right_in_either_state_without_moving_where_they_count()
    {
        var gain = SomeGains.Realised();
        var time = GainTime.Of(10, 3, GainPeriod.Day, 2, 52);

        gain.Change("Lager", time, 12_000, " Færre\nfall ");

        Assert.Equal(("Lager", time, 12_000L, "Færre fall"), (gain.Title, gain.Time, gain.KronerPerYear!.Value, gain.Quality));
        Assert.Equal((GainState.Used, 2026, "Mer tid til turer"), (gain.State, gain.RealisedOn!.Value.Year, gain.UsedFor));
    }

    [Theory]
    [InlineData("", 0L, "", "gains.title")]
    [InlineData("Lager", -1L, "", "gains.kroner")]
    [InlineData("Lager", 1_000_000_000_001L, "", "gains.kroner")]
    public void What_was_not_checked_first_is_refused_and_the_gain_stays(string title, long? kroner, string quality, string key)
    {
        var gain = SomeGains.Identified();

        Rule.IsBroken(key, () => gain.Change(title, GainTime.Of(1, 1, GainPeriod.Year, 1), kroner, quality));

        Assert.Equal(("Felles lager av bleier", SomeGains.SixAndAHalfHoursAWeek, 1), (gain.Title, gain.Time, gain.Version));
    }

    [Fact]
    public void Words_on_quality_that_are_too_long_are_refused() => Rule.IsBroken(
        "gains.quality", () => SomeGains.Identified().Change("Lager", GainTime.Of(1, 1, GainPeriod.Year, 1), null, new string('å', GainLimits.MaxQualityLength + 1)));

    [Theory]
    [InlineData(1999)]
    [InlineData(2101)]
    [InlineData(-2026)]
    public void A_gain_is_found_in_a_year_that_can_be(int year) =>
        Rule.IsBroken("gains.year", () => SomeGains.Identified(year: year));

    [Fact]
    public void Every_change_is_counted()
    {
        var gain = SomeGains.Identified();

        gain.Change("Lager", gain.Time, null, null);
        gain.PutToUse(Calendar.Tuesday, "Turer", Calendar.Tuesday);
        gain.TakeBack();
        gain.TakeBack();

        Assert.Equal(6, gain.Version);
    }
}
