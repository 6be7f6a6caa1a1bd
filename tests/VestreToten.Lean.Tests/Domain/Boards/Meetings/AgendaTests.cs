using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Meetings;

public sealed partial class AgendaTests
{
    private static readonly AgendaEntry Walk = new(AgendaStep.Local, 11, "Runden i korridoren", 2, IsSkipped: false);

    [Fact]
    public void The_usual_agenda_has_every_step_once_balls_first_thanks_last_in_a_quarter_of_an_hour()
    {
        Assert.Equal(
            [AgendaStep.Balls, AgendaStep.Goals, AgendaStep.Status, AgendaStep.Ideas, AgendaStep.Priority, AgendaStep.Who, AgendaStep.Thanks],
            Agenda.Default.Steps.Select(e => e.Step));
        Assert.Equal([3, 3, 3, 2, 2, 1, 1], Agenda.Default.Steps.Select(e => e.Minutes));
        Assert.Equal(15, Agenda.Default.Minutes);
    }

    [Theory]
    [InlineData(AgendaStep.Balls, 1)]
    [InlineData(AgendaStep.Goals, 2)]
    [InlineData(AgendaStep.Thanks, 3)]
    public void What_meetings_have_stored_keeps_its_number(AgendaStep step, int number) => Assert.Equal(number, (int)step);

    [Fact]
    public void A_board_without_lines_of_its_own_has_the_usual_agenda() => Assert.True(Agenda.Of([]).IsDefault);

    [Fact]
    public void Steps_are_renamed_reordered_timed_and_skipped()
    {
        var agenda = Agenda.From(
        [
            Default(AgendaStep.Goals) with { Title = "  Målene   våre ", Minutes = 7 }, Default(AgendaStep.Balls),
            Default(AgendaStep.Who) with { IsSkipped = true }, Walk, Default(AgendaStep.Thanks),
        ]);

        Assert.Equal(("Målene våre", 7), (agenda.Steps[0].Title, agenda.Steps[0].Minutes));
        Assert.Equal(AgendaStep.Balls, agenda.Steps[1].Step);
        Assert.DoesNotContain(agenda.Steps, e => e.Step == AgendaStep.Who);
        Assert.Equal(Walk, agenda.Steps[2]);
        Assert.False(agenda.IsDefault);
    }

    [Fact]
    public void A_step_that_is_not_named_is_there_and_the_thanks_stay_last()
    {
        var agenda = Agenda.From([Default(AgendaStep.Thanks), Default(AgendaStep.Balls), Walk]);

        Assert.Equal(
            [
                AgendaStep.Balls, AgendaStep.Local, AgendaStep.Goals, AgendaStep.Status, AgendaStep.Ideas, AgendaStep.Priority,
                AgendaStep.Who, AgendaStep.Thanks,
            ],
            agenda.Steps.Select(e => e.Step));
    }

    [Fact]
    public void No_meeting_is_without_balls_or_thanks()
    {
        Rule.IsBroken("agenda.steps", () => Agenda.From([Default(AgendaStep.Balls) with { IsSkipped = true }]));
        Rule.IsBroken("agenda.steps", () => Agenda.From([Default(AgendaStep.Thanks) with { IsSkipped = true }]));
    }

    [Fact]
    public void What_is_no_agenda_is_refused()
    {
        Rule.IsBroken("agenda.steps", () => Agenda.From([Default(AgendaStep.Goals), Default(AgendaStep.Goals)]));
        Rule.IsBroken("agenda.steps", () => Agenda.From([Walk, Walk]));
        Rule.IsBroken("agenda.steps", () => Agenda.From([Default((AgendaStep)99)]));
        Rule.IsBroken("agenda.title", () => Agenda.From([Walk with { Title = "  " }]));
        Rule.IsBroken("agenda.title", () => Agenda.From([Default(AgendaStep.Goals) with { Title = new string('x', 61) }]));
        Rule.IsBroken("agenda.minutes", () => Agenda.From([Default(AgendaStep.Goals) with { Minutes = 61 }]));
        Rule.IsBroken("agenda.minutes", () => Agenda.From([Default(AgendaStep.Goals) with { Minutes = -1 }]));
        Rule.IsBroken("agenda.too-many", () => Agenda.From(Enumerable.Range(1, 7).Select(i => Walk with { Item = i })));
    }

    private static AgendaEntry Default(AgendaStep step) => AgendaEntry.Default(step);
}
