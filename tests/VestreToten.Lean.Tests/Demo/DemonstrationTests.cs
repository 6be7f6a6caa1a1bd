using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using Xunit;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>The twelve units and their half year of meetings, on an ordinary day and on awkward ones.</summary>
public sealed partial class DemonstrationTests
{
    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task There_are_twelve_units_below_one_kommune_and_each_has_a_board(string day) => SeededStories.TellAsync(day, story =>
    {
        var kommune = Assert.Single(story.Units, u => u.ParentId is null);
        var units = story.Units.Where(u => u != kommune).ToList();
        Assert.Equal(12, units.Count);
        Assert.Equal(units.Select(u => u.Id), story.Boards.Select(b => b.UnitId).Order());
        Assert.All(units, unit =>
        {
            var above = story.Units.Single(u => u.Id == unit.ParentId);
            Assert.Equal($"{above.Path}{unit.Id}/", unit.Path);
            Assert.True(unit.IsWithin(kommune));
        });
    });

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task Every_board_has_the_26_weeks_up_to_last_week_and_this_week_is_free(string day) => SeededStories.TellAsync(day, story =>
    {
        var expected = Enumerable.Range(1, 26).Select(ago => story.ThisWeek.AddWeeks(-ago)).Reverse().ToList();
        Assert.All(story.Boards, board => Assert.Equal(expected, story.MeetingsOf(board).Select(m => m.Week)));
        Assert.All(story.Rounds, round => Assert.Contains(round.Week, expected));
        Assert.All(story.Tallies, tally => Assert.Contains(tally.Week, expected));
    });

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task Every_held_meeting_has_a_shredded_round_and_a_tally_and_a_decision_for_each_goal(string day) => SeededStories.TellAsync(day, story =>
        Assert.All(story.Held, meeting =>
        {
            var round = Assert.Single(story.Rounds, r => r.MeetingId == meeting.Id);
            Assert.Equal(RoundState.Shredded, round.State);
            Assert.InRange(round.Goals.Count, 3, 4);
            Assert.Equal(
                round.Goals.Select(g => (g.GoalId, g.Wording, g.Position)),
                story.TalliesOf(meeting).Select(t => (t.GoalId, t.Wording, t.Position)));
            Assert.All(story.TalliesOf(meeting), tally => Assert.Equal(round.Ballots, tally.Ballots));
            Assert.Subset(
                story.Decisions.Where(d => d.MeetingId == meeting.Id).Select(d => d.GoalId).ToHashSet(),
                round.Goals.Select(g => g.GoalId).ToHashSet());
        }));
}
