using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using Xunit;

namespace VestreToten.Lean.Tests.Demo;

public sealed partial class DemonstrationTests
{
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
