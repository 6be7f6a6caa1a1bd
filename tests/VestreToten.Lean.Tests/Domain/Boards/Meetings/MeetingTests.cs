using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Meetings;

public sealed class MeetingTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning.AddHours(1);

    [Fact]
    public void A_planned_meeting_belongs_to_the_iso_week_of_its_day()
    {
        var meeting = Meeting.Plan(3, new DateOnly(2027, 1, 1), 12);

        Assert.Equal((3, new IsoWeek(2026, 53), MeetingState.Planned), (meeting.BoardId, meeting.Week, meeting.State));
        Assert.Equal((12, AgendaStep.Balls, null), (meeting.Headcount, meeting.Step, meeting.Began));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void A_meeting_needs_a_possible_headcount(int people)
    {
        Rule.IsBroken("meetings.headcount", () => Meeting.Plan(1, Calendar.Tuesday, people));
        Rule.IsBroken("meetings.headcount", () => SomeMeetings.Planned().SetHeadcount(people));
    }

    [Fact]
    public void A_meeting_that_starts_runs_from_the_balls()
    {
        var meeting = SomeMeetings.Planned();

        meeting.Start(Now);

        Assert.Equal((MeetingState.Running, AgendaStep.Balls), (meeting.State, meeting.Step));
        Assert.Equal((Now, Now), (meeting.Began, meeting.StepBegan));
    }

    [Fact]
    public void A_meeting_begins_at_the_first_step_of_its_agenda_and_only_the_first_time()
    {
        var meeting = SomeMeetings.Planned();

        meeting.Start(Now, new AgendaPlace(AgendaStep.Local, 5));
        Assert.Equal(new AgendaPlace(AgendaStep.Local, 5), meeting.Place);

        meeting.End(Now);
        meeting.Start(Now, new AgendaPlace(AgendaStep.Local, 5));
        Assert.Equal(new AgendaPlace(AgendaStep.Thanks), meeting.Place);
    }

    [Fact]
    public void An_item_of_the_units_own_is_left_behind_with_the_next_step()
    {
        var meeting = SomeMeetings.In(MeetingState.Running);

        meeting.GoTo(AgendaStep.Local, Now, item: 5);
        Assert.Equal(new AgendaPlace(AgendaStep.Local, 5), meeting.Place);

        meeting.GoTo(AgendaStep.Goals, Now);
        Assert.Equal(new AgendaPlace(AgendaStep.Goals), meeting.Place);
    }

    [Fact]
    public void A_step_that_is_gone_to_begins_now()
    {
        var meeting = SomeMeetings.In(MeetingState.Running);

        meeting.GoTo(AgendaStep.Goals, Now);

        Assert.Equal((AgendaStep.Goals, Now), (meeting.Step, meeting.StepBegan));
    }

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
