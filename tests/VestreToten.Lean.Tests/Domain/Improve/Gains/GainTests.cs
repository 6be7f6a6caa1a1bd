using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed partial class GainTests
{
    [Fact]
    public void A_gain_that_is_found_counts_in_its_year_and_is_used_for_nothing_yet()
    {
        var gain = Gain.Identify(5, " Felles\nlager ", SomeGains.SixAndAHalfHoursAWeek, 2026, Calendar.TuesdayMorning, improvementId: 7);

        Assert.Equal((5, 7, "Felles lager", GainState.Identified), (gain.BoardId, gain.ImprovementId, gain.Title, gain.State));
        Assert.Equal((2026, 2026, null, ""), (gain.Year, gain.IdentifiedYear, gain.RealisedOn, gain.UsedFor));
        Assert.Equal((SomeGains.SixAndAHalfHoursAWeek, 299m, Calendar.TuesdayMorning), (gain.Time, gain.HoursPerYear, gain.Created));
    }

    [Fact]
    public void A_realised_gain_says_what_the_time_is_used_for_and_counts_in_the_year_it_was_realised()
    {
        var gain = SomeGains.Identified(year: 2025);

        gain.Realise(new DateOnly(2026, 1, 2), "  Mer tid\ttil turer ", Calendar.Tuesday);

        Assert.Equal((GainState.Realised, new DateOnly(2026, 1, 2), "Mer tid til turer"), (gain.State, gain.RealisedOn!.Value, gain.UsedFor));
        Assert.Equal((2026, 2025), (gain.Year, gain.IdentifiedYear));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("\u200f")]
    public void Nothing_is_realised_without_an_answer_to_what_the_time_is_used_for(string? usedFor)
    {
        var gain = SomeGains.Identified();

        Rule.IsBroken("gains.used-for", () => gain.Realise(Calendar.Tuesday, usedFor, Calendar.Tuesday));

        Assert.Equal((GainState.Identified, 1), (gain.State, gain.Version));
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-25", false)]
    public void A_gain_is_realised_between_the_year_it_was_found_and_today(string on, bool isPossible)
    {
        var (gain, day) = (SomeGains.Identified(year: 2026), DateOnly.ParseExact(on, "yyyy-MM-dd"));

        Assert.Equal(isPossible, gain.CanBeRealisedOn(day, Calendar.Tuesday));
        if (isPossible)
            gain.Realise(day, "Turer", Calendar.Tuesday);
        else
            Rule.IsBroken("gains.realised-on", () => gain.Realise(day, "Turer", Calendar.Tuesday));
        Assert.Equal(isPossible ? GainState.Realised : GainState.Identified, gain.State);
    }

    [Fact]
    public void A_gain_is_not_realised_twice() =>
        Rule.IsBroken("gains.not-identified", () => SomeGains.Realised().Realise(Calendar.Tuesday, "Turer", Calendar.Tuesday));

    [Fact]
    public void A_gain_that_was_not_realised_after_all_is_as_it_was_found()
    {
        var gain = SomeGains.Realised();

        gain.TakeBack();

        Assert.Equal((GainState.Identified, 2025, null, ""), (gain.State, gain.Year, gain.RealisedOn, gain.UsedFor));
        Rule.IsBroken("gains.not-realised", gain.TakeBack);
    }
}
