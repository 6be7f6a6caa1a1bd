using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Meetings;

public sealed class MeetingStoryTests
{
    [Theory]
    [InlineData("GainIdentified", "GainIdentified")]
    [InlineData("GainIdentified GainChanged", "GainIdentified")]
    [InlineData("GainIdentified GainRealised", "GainIdentified GainRealised")]
    [InlineData("GainIdentified GainRealised GainTakenBack", "GainIdentified")]
    [InlineData("GainRealised", "GainRealised")]
    [InlineData("GainRealised GainTakenBack", "")]
    [InlineData("GainRealised GainTakenBack GainRealised", "GainRealised")]
    [InlineData("GainTakenBack", "GainTakenBack")]
    [InlineData("GainTakenBack GainRealised", "GainRealised")]
    [InlineData("GainTakenBack GainRealised GainTakenBack", "GainTakenBack")]
    [InlineData("GainChanged GainChanged", "GainChanged")]
    [InlineData("GainRealised GainChanged GainTakenBack", "GainChanged")]
    [InlineData("GainIdentified GainChanged GainDiscarded", "")]
    [InlineData("GainTakenBack GainDiscarded", "GainDiscarded")]
    [InlineData("ServiceGoalProposed", "ServiceGoalProposed")]
    [InlineData("ServiceGoalProposed ServiceGoalPutAway", "")]
    [InlineData("ServiceGoalPutAway", "ServiceGoalPutAway")]
    [InlineData("ServiceGoalProposed ServiceGoalUnasked", "ServiceGoalProposed ServiceGoalUnasked")]
    [InlineData("GoalProposed GoalPutAway", "")]
    [InlineData("GoalWordingProposed", "GoalWordingProposed")]
    [InlineData("GoalWordingProposed GoalWordingPutAway", "")]
    [InlineData("GoalWordingPutAway GoalPutAway", "GoalWordingPutAway GoalPutAway")]
    [InlineData("LocalItem LocalItem", "LocalItem")]
    public void What_was_done_and_undone_is_not_told(string happened, string told) =>
        Assert.Equal(told, string.Join(' ', MeetingStory.Of(happened.Split(' ').Select(kind => Change(kind))).Select(c => c.Kind)));

    [Fact]
    public void A_gain_is_told_with_the_words_and_figures_it_has_at_the_end()
    {
        var told = MeetingStory.Of(
        [
            MeetingChange.Of(7, MeetingChangeKind.GainIdentified, 3, "Lager", "30 1 Week 1 46"),
            MeetingChange.Of(7, MeetingChangeKind.GainRealised, 3, "Lager", "30 1 Week 1 46", to: "turer"),
            MeetingChange.Of(7, MeetingChangeKind.GainChanged, 3, "Felles lager", "30 13 Week 1 46"),
        ]);
        Assert.Equal(
            [("Felles lager", "30 13 Week 1 46", null), ("Felles lager", "30 13 Week 1 46", "turer")], told.Select(c => (c.Title, c.Detail, c.To)));
    }

    [Fact]
    public void Of_several_values_of_a_week_the_first_and_the_last_are_told_and_each_week_by_itself()
    {
        var week = IsoWeek.Of(Calendar.Tuesday);
        var told = MeetingStory.Of(
        [
            Value(week, null, "22"), Value(week, "22", "18"), Value(week.AddWeeks(-1), "30", "25"), Value(week.AddWeeks(-1), "25", "30"),
        ]);
        Assert.Equal([(week, null, "18")], told.Select(c => (c.Week!.Value, c.From, c.To)));
    }

    [Fact]
    public void Two_things_are_two_stories()
    {
        var told = MeetingStory.Of([Change("GainRealised", 1), Change("GainRealised", 2), Change("GainTakenBack", 1), Change("GoalProposed", 2)]);
        Assert.Equal([(MeetingChangeKind.GainRealised, 2), (MeetingChangeKind.GoalProposed, 2)], told.Select(c => (c.Kind, c.Subject)));
    }

    private static MeetingChange Change(string kind, int subject = 3) => MeetingChange.Of(7, Enum.Parse<MeetingChangeKind>(kind), subject, "Noe");

    private static MeetingChange Value(IsoWeek week, string? from, string to) =>
        MeetingChange.Of(7, MeetingChangeKind.ServiceGoalMeasured, 3, "Mål", "min", from, to, week);
}
