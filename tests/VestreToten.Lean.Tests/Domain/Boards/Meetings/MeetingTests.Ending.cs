using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Meetings;

public sealed partial class MeetingTests
{
    [Fact]
    public void A_meeting_that_ends_has_been_held_and_shows_the_thanks()
    {
        var meeting = SomeMeetings.In(MeetingState.Running);

        meeting.End(Now);

        Assert.Equal((MeetingState.Held, Now, AgendaStep.Thanks), (meeting.State, meeting.Ended, meeting.Step));
    }

    [Fact]
    public void A_meeting_that_was_ended_too_soon_goes_on_and_keeps_when_it_began()
    {
        var meeting = SomeMeetings.In(MeetingState.Held);

        meeting.Start(Now);

        Assert.Equal((MeetingState.Running, null, AgendaStep.Thanks), (meeting.State, meeting.Ended, meeting.Step));
        Assert.Equal((Calendar.TuesdayMorning, Now), (meeting.Began, meeting.StepBegan));
    }

    [Fact]
    public void A_skipped_meeting_says_why_until_it_is_held_after_all()
    {
        var meeting = SomeMeetings.Planned();

        meeting.Skip(NotHeldReason.Workload);
        Assert.Equal((MeetingState.NotHeld, NotHeldReason.Workload), (meeting.State, meeting.Reason));

        meeting.Start(Now);
        Assert.Equal((MeetingState.Running, null), (meeting.State, meeting.Reason));
    }

    [Fact]
    public void The_reason_of_a_skipped_meeting_can_be_set_right()
    {
        var meeting = SomeMeetings.In(MeetingState.NotHeld);

        meeting.Skip(NotHeldReason.Holiday);

        Assert.Equal(NotHeldReason.Holiday, meeting.Reason);
    }

    [Theory]
    [InlineData(MeetingState.Planned)]
    [InlineData(MeetingState.Running)]
    public void The_headcount_can_be_changed_until_the_meeting_is_over(MeetingState state)
    {
        var meeting = SomeMeetings.In(state);

        meeting.SetHeadcount(15);

        Assert.Equal(15, meeting.Headcount);
    }

    [Fact]
    public void Every_change_is_counted()
    {
        var meeting = SomeMeetings.Planned();
        Action[] changes =
        [
            () => meeting.SetHeadcount(9), () => meeting.Skip(NotHeldReason.Other), () => meeting.Start(Now),
            () => meeting.GoTo(AgendaStep.Goals, Now), () => meeting.End(Now),
        ];

        var versions = changes.Select(change =>
        {
            change();
            return meeting.Version;
        });

        Assert.Equal([2, 3, 4, 5, 6], versions);
    }
}
