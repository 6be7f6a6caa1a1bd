using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Tests.Domain.Boards.Meetings;

public sealed partial class AgendaTests
{
    [Fact]
    public void Each_step_is_followed_by_the_next_that_is_not_skipped_and_the_thanks_by_none()
    {
        var agenda = Agenda.From([Default(AgendaStep.Balls), Default(AgendaStep.Goals) with { IsSkipped = true }, Walk]);

        Assert.Equal(Walk, agenda.After(new AgendaPlace(AgendaStep.Balls)));
        Assert.Equal(AgendaStep.Status, agenda.After(Walk.Place)?.Step);
        Assert.Null(agenda.After(new AgendaPlace(AgendaStep.Thanks)));
    }

    [Fact]
    public void A_meeting_goes_on_where_it_stood_when_the_step_is_left()
    {
        var after = Agenda.From([Default(AgendaStep.Status), Default(AgendaStep.Balls)]);

        Assert.Equal(new AgendaPlace(AgendaStep.Status), after.GoOnAt(new AgendaPlace(AgendaStep.Status), Agenda.Default));
    }

    [Fact]
    public void A_meeting_whose_step_is_gone_goes_on_at_the_next_that_is_left()
    {
        var before = Agenda.From([Default(AgendaStep.Balls), Walk, Default(AgendaStep.Goals), Default(AgendaStep.Status)]);
        var after = Agenda.From([Default(AgendaStep.Balls), Default(AgendaStep.Goals) with { IsSkipped = true }, Default(AgendaStep.Status)]);

        Assert.Equal(new AgendaPlace(AgendaStep.Status), after.GoOnAt(Walk.Place, before));
        Assert.Equal(new AgendaPlace(AgendaStep.Thanks), after.GoOnAt(new AgendaPlace(AgendaStep.Local, 404), before));
    }
}
