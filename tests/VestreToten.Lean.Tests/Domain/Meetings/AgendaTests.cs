using VestreToten.Lean.Domain.Meetings;

namespace VestreToten.Lean.Tests.Domain.Meetings;

public sealed class AgendaTests
{
    [Fact]
    public void Every_step_stands_once_on_the_agenda_balls_first_and_thanks_last()
    {
        Assert.Equal(Enum.GetValues<AgendaStep>(), Agenda.Steps.Order());
        Assert.Equal((AgendaStep.Balls, AgendaStep.Thanks), (Agenda.Steps[0], Agenda.Steps[^1]));
    }

    [Fact]
    public void The_whole_meeting_takes_at_most_fifteen_minutes()
    {
        Assert.All(Agenda.Steps, step => Assert.True(Agenda.Minutes(step) > 0));
        Assert.InRange(Agenda.Steps.Sum(Agenda.Minutes), 1, 15);
    }
}
