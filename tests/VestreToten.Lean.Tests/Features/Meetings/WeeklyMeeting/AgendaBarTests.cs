using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

public sealed class AgendaBarTests : BunitContext
{
    public AgendaBarTests() => Services.AddLogging().AddLocalization();

    [Fact]
    public void The_steps_stand_in_the_units_order_with_the_units_words_and_go_where_they_say()
    {
        var walk = new AgendaEntry(AgendaStep.Local, 3, "Runden i korridoren", 2, IsSkipped: false);
        var agenda = Agenda.From([AgendaEntry.Default(AgendaStep.Balls), walk, AgendaEntry.Default(AgendaStep.Goals) with { Title = "Målene våre" }]);
        AgendaEntry? gone = null;

        var bar = Render<AgendaBar>(ps => ps
            .Add(b => b.Steps, agenda.Steps).Add(b => b.Current, agenda.Steps[0]).Add(b => b.MayMove, true)
            .Add(b => b.Chosen, entry => gone = entry));

        var steps = bar.FindAll("[data-testid=agenda-step]");
        Assert.Equal(
            ["balls", "local", "goals", "status", "ideas", "priority", "who", "thanks"], steps.Select(s => s.GetAttribute("data-step")));
        Assert.Equal(
            ["Ballene", "Runden i korridoren", "Målene våre", "Forfalt og status", "Nye forslag", "Prioritering", "Hvem gjør hva", "Takk"],
            steps.Select(s => s.TextContent.Trim()));
        Assert.Equal("step", steps[0].GetAttribute("aria-current"));
        steps[1].Click();
        Assert.Equal(walk, gone);
    }
}
