using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using Xunit;

namespace VestreToten.Lean.Tests.Demo;

public sealed partial class DemonstrationGoalsTests
{
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
