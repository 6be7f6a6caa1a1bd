using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Meetings;

public sealed partial class MeetingTests
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
}
