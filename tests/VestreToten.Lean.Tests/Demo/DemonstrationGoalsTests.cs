using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;
using Xunit;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>What there is to find on the boards: goals that changed, a real shift, and much ordinary noise.</summary>
public sealed partial class DemonstrationGoalsTests
{
    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task The_small_unit_never_has_colours_and_its_minutes_do_not_hint_at_them(string day) => SeededStories.TellAsync(day, story =>
    {
        var small = story.BoardOf("tyttebaerkroken");
        var tallies = story.Tallies.Where(t => t.BoardId == small.Id).ToList();
        Assert.NotEmpty(tallies);
        Assert.All(tallies, t => Assert.True(t.Ballots is > 0 and < MunicipalSettings.DefaultThreshold && t.Colours is null));
        Assert.All(tallies, t => Assert.Null(t.Green ?? t.Pink ?? t.Red));
        string[] silent =
        [
            "", "Målet står seg.", "Vi ble enige om å minne hverandre på det.", "Fin prat om hva målet betyr for oss.", "Vi fortsetter.",
        ];
        var meetings = story.MeetingsOf(small).Select(m => m.Id).ToHashSet();
        Assert.All(story.Decisions.Where(d => meetings.Contains(d.MeetingId)), d => Assert.Contains(d.Why, silent));
    });

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task Colours_are_kept_exactly_where_the_threshold_allows(string day) => SeededStories.TellAsync(day, story =>
        Assert.All(story.Tallies, t => Assert.Equal(t.Ballots >= MunicipalSettings.DefaultThreshold ? t.Ballots : null, t.Colours?.Total)));

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task Two_goals_of_one_board_have_a_real_shift_nine_weeks_ago_and_no_other_has_anything_like_it(string day) => SeededStories.TellAsync(day, story =>
    {
        var shifted = story.Goals.Single(g => g.BoardId == story.BoardOf("hjemmetjenesten-ost").Id && g.Position == 2);
        var since = story.ThisWeek.AddWeeks(-9);
        Assert.InRange(story.GreenShare(shifted, story.ThisWeek.AddWeeks(-26), since), 0.64, 0.76);
        Assert.InRange(story.GreenShare(shifted, since, story.ThisWeek), 0.34, 0.46);
        Assert.InRange(story.LargestShift(shifted), -20, -6);
        Assert.Equal(9, story.Tallies.Count(t => t.GoalId == shifted.Id && t.Week.CompareTo(since) >= 0));

        // The new route made the driving list wrong as well.
        var second = story.Goals.Single(g => g.BoardId == shifted.BoardId && g.Position == 3);
        Assert.InRange(story.LargestShift(second), -20, -5);

        // Half a year's slow growth is a change, too, but nowhere near as sudden.
        var solsida = story.BoardOf("solsida").Id;
        Assert.All(story.Goals.Where(g => g.BoardId == solsida), g => Assert.InRange(story.LargestShift(g), -3.5, 5));
        Assert.All(story.Goals.Where(g => g != shifted && g != second && g.BoardId != solsida), g => Assert.InRange(story.LargestShift(g), -3.5, 3.5));
    });

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task Two_goals_at_Solsida_get_slowly_better(string day) => SeededStories.TellAsync(day, story =>
    {
        var middle = story.ThisWeek.AddWeeks(-13);
        var growing = story.Goals.Where(g => g.BoardId == story.BoardOf("solsida").Id && g.Position is 1 or 2).ToList();
        Assert.Equal(2, growing.Count);
        Assert.All(growing, g => Assert.True(
            story.GreenShare(g, middle, story.ThisWeek) > story.GreenShare(g, story.ThisWeek.AddWeeks(-26), middle) + 0.03));
    });

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task Ytterskogen_skipped_one_of_its_last_twelve_weeks_and_looks_as_drawn_last_week(string day) => SeededStories.TellAsync(day, story =>
    {
        var board = story.BoardOf("ytterskogen");
        var twelve = story.MeetingsOf(board).TakeLast(12).ToList();
        Assert.Single(twelve, m => m.State == MeetingState.NotHeld);
        Assert.Equal(MeetingState.Held, twelve[^1].State);
        var last = story.TalliesOf(twelve[^1]);
        Assert.All(last, t => Assert.Equal(13, t.Ballots));
        Assert.All(last, t => Assert.InRange(t.Green ?? 0, 6, 10));
        Assert.All(story.Tallies.Where(t => t.BoardId == board.Id), t => Assert.InRange(t.Ballots, 8, 14));
        Assert.Equal((DayOfWeek.Thursday, new TimeOnly(13, 30)), (board.MeetingDay, board.MeetingTime));
        Assert.Equal(14, story.UnitOf(board).Staff);
        Assert.Equal(
            ["Vi hjelper hverandre når det er travelt", "Alle blir hørt i rapporten", "Vi går hjem med god samvittighet"],
            story.Goals.Where(g => g.BoardId == board.Id && g.State == GoalState.Active).OrderBy(g => g.Position).Select(g => g.Wording.Text));
    });
}
