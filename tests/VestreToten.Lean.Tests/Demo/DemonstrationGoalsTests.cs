using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;
using Xunit;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>What there is to find on the boards: goals that changed, a real shift, and much ordinary noise.</summary>
public sealed class DemonstrationGoalsTests
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

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task Boards_have_three_active_goals_but_one_has_four_and_two_have_a_proposal(string day) => SeededStories.TellAsync(day, story =>
    {
        var active = story.Boards.Select(b => story.Goals.Count(g => g.BoardId == b.Id && g.State == GoalState.Active)).ToList();
        Assert.Equal(11, active.Count(n => n == 3));
        Assert.Equal(1, active.Count(n => n == 4));
        var proposals = story.Goals.Where(g => g.State == GoalState.Proposed).Select(g => g.BoardId).ToList();
        Assert.Equal(2, proposals.Distinct().Count());
        Assert.Contains(story.BoardOf("ytterskogen").Id, proposals);
        Assert.Contains(story.Goals, g => g.State == GoalState.Achieved);
        Assert.Contains(story.Goals, g => g.State == GoalState.Retired);
        Assert.All(story.Goals, g => Assert.True(g.Wordings.All(w => IsoWeek.Of(w.Since).CompareTo(story.ThisWeek) < 0)));
    });

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task A_reworded_goal_keeps_its_old_tallies_with_the_old_words(string day) => SeededStories.TellAsync(day, story =>
    {
        var goal = Assert.Single(story.Goals, g => g.Wordings.Count > 1);
        var changed = goal.Wordings[1].Since;
        var meeting = Assert.Single(story.Held, m => m.BoardId == goal.BoardId && m.Day == changed);
        Assert.Equal(GoalVerdict.Adjust, story.Decisions.Single(d => d.MeetingId == meeting.Id && d.GoalId == goal.Id).Verdict);
        var tallies = story.Tallies.Where(t => t.GoalId == goal.Id).ToList();
        Assert.All(tallies, t => Assert.Equal(t.Week.CompareTo(meeting.Week) <= 0 ? 1 : 2, t.Wording));
        Assert.Equal([1, 2], tallies.Select(t => t.Wording).Distinct().Order());
    });

    [Fact]
    public Task Minutes_mostly_keep_the_goals_and_say_why_now_and_then() => SeededStories.TellAsync("2026-11-24", story =>
    {
        Assert.Equal(1, story.Decisions.Count(d => d.Verdict == GoalVerdict.Adjust));
        Assert.Equal(1, story.Decisions.Count(d => d.Verdict == GoalVerdict.Achieved));
        Assert.Equal(3, story.Decisions.Count(d => d.Verdict == GoalVerdict.New));
        var kept = story.Decisions.Where(d => d.Verdict == GoalVerdict.Keep).ToList();
        Assert.InRange(kept.Count(d => d.Why.Length > 0) / (double)kept.Count, 0.25, 0.45);
        Assert.All(story.Decisions, d => Assert.NotEmpty(d.GoalText));
    });
}
