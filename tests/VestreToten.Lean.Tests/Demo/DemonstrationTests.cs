using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using Xunit;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>The twelve units and their half year of meetings, on an ordinary day and on awkward ones.</summary>
public sealed class DemonstrationTests
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

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task A_skipped_meeting_has_a_reason_and_nothing_else(string day) => SeededStories.TellAsync(day, story =>
    {
        var skipped = story.Meetings.Except(story.Held).ToList();
        Assert.NotEmpty(skipped);
        Assert.All(skipped, meeting =>
        {
            Assert.Equal(MeetingState.NotHeld, meeting.State);
            Assert.NotNull(meeting.Reason);
            Assert.Null(meeting.Began);
            Assert.Empty(story.TalliesOf(meeting));
            Assert.DoesNotContain(story.Rounds, r => r.MeetingId == meeting.Id);
        });
    });

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task Ballots_never_exceed_those_present_and_most_vote(string day) => SeededStories.TellAsync(day, story =>
        Assert.All(story.Rounds, round =>
        {
            var meeting = story.Meetings.Single(m => m.Id == round.MeetingId);
            var staff = story.UnitOf(story.Boards.Single(b => b.Id == meeting.BoardId)).Staff;
            Assert.False(round.IsOverfull);
            Assert.InRange(meeting.Headcount, 1, staff);
            Assert.InRange(round.Ballots ?? 0, 0.8 * meeting.Headcount, meeting.Headcount);
        }));

    [Theory, MemberData(nameof(SeededStories.Days), MemberType = typeof(SeededStories))]
    public Task Meetings_are_held_at_the_boards_hour_on_a_Norwegian_clock(string day) => SeededStories.TellAsync(day, story =>
        Assert.All(story.Held, meeting =>
        {
            var board = story.Boards.Single(b => b.Id == meeting.BoardId);
            var began = Assert.NotNull(meeting.Began);
            var ended = Assert.NotNull(meeting.Ended);
            Assert.Equal(TimeSpan.Zero, began.Offset);
            Assert.Equal(meeting.Day, began.DayInNorway());
            Assert.Equal(meeting.Week, IsoWeek.Of(meeting.Day));
            Assert.InRange((began.InNorway().TimeOfDay - board.MeetingTime.ToTimeSpan()).TotalMinutes, -1, 3);
            Assert.InRange((ended - began).TotalMinutes, 10, 15);
            Assert.False(DemoCalendar.IsDayOff(meeting.Day));
            // Moved only because the usual day was a day off.
            Assert.True(meeting.Day == board.MeetingDayIn(meeting.Week) || DemoCalendar.IsDayOff(board.MeetingDayIn(meeting.Week)));
        }));
}
