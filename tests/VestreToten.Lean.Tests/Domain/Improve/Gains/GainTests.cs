using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed partial class GainTests
{
    [Fact]
    public void A_gain_that_is_found_counts_in_its_year_and_is_used_for_nothing_yet()
    {
        var gain = Gain.Identify(5, " Felles\nlager ", SomeGains.SixAndAHalfHoursAWeek, 2026, Calendar.TuesdayMorning, improvementId: 7);

        Assert.Equal((5, 7, "Felles lager", GainState.Found), (gain.BoardId, gain.ImprovementId, gain.Title, gain.State));
        Assert.Equal((2026, null, null, ""), (gain.IdentifiedYear, gain.AgreedOn, gain.RealisedOn, gain.UsedFor));
        Assert.Equal((SomeGains.SixAndAHalfHoursAWeek, 299m, Calendar.TuesdayMorning), (gain.Time, gain.HoursPerYear, gain.Created));
    }

    [Fact]
    public void A_realised_gain_says_what_the_time_is_used_for_and_counts_in_the_year_it_was_realised()
    {
        var gain = SomeGains.Identified(year: 2025);

        gain.PutToUse(new DateOnly(2026, 1, 2), "  Mer tid\ttil turer ", Calendar.Tuesday);

        Assert.Equal((GainState.Used, new DateOnly(2026, 1, 2), "Mer tid til turer"), (gain.State, gain.RealisedOn!.Value, gain.UsedFor));
        Assert.Equal((GainPurpose.Users, new DateOnly(2026, 1, 2), 2025), (gain.Purpose!.Value, gain.AgreedOn!.Value, gain.IdentifiedYear));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("\u200f")]
    public void Nothing_is_realised_without_an_answer_to_what_the_time_is_used_for(string? usedFor)
    {
        var gain = SomeGains.Identified();

        Rule.IsBroken("gains.used-for", () => gain.PutToUse(Calendar.Tuesday, usedFor, Calendar.Tuesday));

        Assert.Equal((GainState.Found, 1), (gain.State, gain.Version));
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
        gain.Agree("Turer", GainPurpose.Users, Calendar.Tuesday, Calendar.Tuesday);
        if (isPossible)
            gain.Realise(day, Calendar.Tuesday);
        else
            Rule.IsBroken("gains.realised-on", () => gain.Realise(day, Calendar.Tuesday));
        Assert.Equal(isPossible ? GainState.Used : GainState.Agreed, gain.State);
    }

    [Fact]
    public void A_gain_is_not_realised_twice() =>
        Rule.IsBroken("gains.not-agreed", () => SomeGains.Realised().Realise(Calendar.Tuesday, Calendar.Tuesday));

    [Fact]
    public void Nothing_is_taken_into_use_before_it_is_agreed_what_for() =>
        Rule.IsBroken("gains.not-agreed", () => SomeGains.Identified().Realise(Calendar.Tuesday, Calendar.Tuesday));

    [Fact]
    public void A_gain_that_was_not_realised_after_all_is_agreed_and_then_as_it_was_found()
    {
        var gain = SomeGains.Realised();

        gain.TakeBack();
        Assert.Equal((GainState.Agreed, null, "Mer tid til turer"), (gain.State, gain.RealisedOn, gain.UsedFor));
        gain.TakeBack();

        Assert.Equal((GainState.Found, null, null, null, ""), (gain.State, gain.RealisedOn, gain.AgreedOn, gain.Purpose, gain.UsedFor));
        Rule.IsBroken("gains.not-realised", gain.TakeBack);
    }
}
