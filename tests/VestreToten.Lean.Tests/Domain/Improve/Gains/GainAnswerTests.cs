using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed class GainAnswerTests
{
    private static readonly DateOnly Used = new(2026, 5, 31);

    private static readonly DateOnly Late = new(2027, 6, 1);

    [Theory]
    [InlineData("2026-08-30", null)]
    [InlineData("2026-08-31", 3)]
    [InlineData("2027-05-30", 3)]
    [InlineData("2027-05-31", 12)]
    [InlineData("2030-01-01", 12)]
    public void The_question_is_due_three_and_twelve_months_after_and_of_both_the_newest_alone(string today, int? month) =>
        Assert.Equal(month, InUse().DueQuestion(DateOnly.ParseExact(today, "yyyy-MM-dd")));

    [Fact]
    public void A_yes_confirms_and_is_asked_once()
    {
        var gain = InUse();
        var today = new DateOnly(2026, 9, 1);

        gain.Answer(3, GainAnswer.Yes, null, null, today);

        Assert.Equal((GainState.Confirmed, 3, today, null), (gain.State, gain.AnsweredMonth, gain.AnsweredOn!.Value, gain.DueQuestion(today)));
        Rule.IsBroken("gains.not-due", () => gain.Answer(3, GainAnswer.Yes, null, null, today));
        Assert.Equal(12, gain.DueQuestion(Late));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(390L)]
    [InlineData(-1L)]
    [InlineData(null)]
    public void A_part_is_more_than_nothing_and_less_than_the_whole(long? minutes) =>
        Rule.IsBroken("gains.part", () => InUse().Answer(3, GainAnswer.Partly, minutes, null, new DateOnly(2026, 9, 1)));

    [Fact]
    public void A_part_stays_until_the_time_itself_is_less()
    {
        var gain = InUse();
        gain.Answer(3, GainAnswer.Partly, 195, null, new DateOnly(2026, 9, 1));
        Assert.Equal((149.5m, 299m), (gain.UsedTime.HoursPerYear, gain.Time.HoursPerYear));
        Assert.Equal(gain.UsedTime, GainTime.FromStored(gain.UsedTime.Stored));

        gain.Change("Lager", GainTime.Of(100, 1, GainPeriod.Week, 1), null, null);

        Assert.Equal((gain.Time, null), (gain.UsedTime, gain.PartMinutes));
    }

    [Fact]
    public void A_no_lapses_it_with_a_reason_and_the_sum_falls()
    {
        var gain = InUse();
        var today = new DateOnly(2026, 9, 1);
        Rule.IsBroken("gains.lapsed-why", () => gain.Answer(3, GainAnswer.No, null, " ", today));

        gain.Answer(3, GainAnswer.No, null, "Skjemaet er tilbake", today);

        Assert.Equal((GainState.Lapsed, today, "Skjemaet er tilbake"), (gain.State, gain.LapsedOn!.Value, gain.LapsedWhy));
        Assert.Equal(0, GainSums.Of([gain], 2026, 1687.5m).Identified.HoursPerYear);
        Assert.Null(gain.DueQuestion(Late));
        Rule.IsBroken("gains.lapsed", () => gain.Lapse("igjen", today));
    }

    [Fact]
    public void What_lapsed_this_year_is_found_again_as_it_was_and_what_lapsed_earlier_as_another_gain()
    {
        var (early, late) = (InUse(), InUse());
        early.Lapse("Innført igjen", new DateOnly(2026, 9, 1));
        late.Lapse("Innført igjen", new DateOnly(2026, 9, 1));

        Assert.Null(early.FindAgain(new DateOnly(2026, 10, 1), Calendar.TuesdayMorning));
        var again = late.FindAgain(new DateOnly(2027, 1, 4), Calendar.TuesdayMorning)!;

        Assert.Equal((GainState.Found, "", null, null), (early.State, early.UsedFor, early.RealisedOn, early.LapsedOn));
        Assert.Equal((GainState.Found, 2027, late.Time), (again.State, again.IdentifiedYear, again.Time));
        Assert.Equal((GainState.Lapsed, true), (late.State, late.IsFoundAgain));
        Rule.IsBroken("gains.not-lapsed", () => late.FindAgain(new DateOnly(2027, 1, 4), Calendar.TuesdayMorning));
        Assert.Equal(299m, GainSums.Of([late, again], 2027, 1687.5m).Identified.HoursPerYear);
    }

    [Fact]
    public void Of_time_that_is_saved_once_nothing_is_asked()
    {
        var gain = SomeGains.Identified(GainTime.Of(60, 1, GainPeriod.Once, 1));
        gain.PutToUse(Used, "Turer", Late);
        Assert.Null(gain.DueQuestion(Late));
    }

    private static Gain InUse()
    {
        var gain = SomeGains.Identified();
        gain.PutToUse(Used, "Turer", Used);
        return gain;
    }
}
