using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed partial class WhoStepTests
{
    [Fact]
    public async Task What_has_a_name_and_a_day_is_not_asked_about()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Alt er sagt", ImprovementState.Do, i =>
        {
            i.SetOwner("Åse", Calendar.TuesdayMorning);
            i.SetDue(Calendar.Tuesday.AddDays(3), Calendar.TuesdayMorning);
        });
        await bench.HangUpAsync("Ny");
        await bench.HangUpAsync("Mangler alt", ImprovementState.Plan);

        Assert.Equal(["Mangler alt"], bench.Show<WhoStep>().Queue());
    }

    [Fact]
    public async Task A_known_name_and_the_next_meeting_are_one_press_each_and_then_the_next_comes_up()
    {
        Bokmaal.Read();
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Tidligere", ImprovementState.Done, i => i.SetOwner("Åse", Calendar.TuesdayMorning));
        var id = await bench.HangUpAsync("Første", ImprovementState.Plan);
        await bench.HangUpAsync("Andre", ImprovementState.Plan);
        var step = bench.Show<WhoStep>();

        await step.PressAsync("owner");
        Assert.Contains("Første", step.Text("up"), StringComparison.Ordinal);
        Assert.Equal("«Første»: ansvarlig er Åse", step.Find(".said [role=status]").TextContent);
        await step.PressAsync("due-next");
        Assert.Equal("«Første»: ny frist 1.\u00A0desember", step.Find(".said [role=status]").TextContent);

        var card = (await bench.Fixture.SeeAsync(id)).Card;
        Assert.Equal(("Åse", Calendar.Tuesday.AddDays(7)), (card.Owner, card.Due));
        Assert.Contains("Andre", step.Text("up"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_press_on_a_card_falls_on_the_one_that_came_up_after_it()
    {
        Bokmaal.Read();
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Tidligere", ImprovementState.Done, i => i.SetOwner("Åse", Calendar.TuesdayMorning));
        await bench.HangUpAsync("Første", ImprovementState.Plan, i => i.SetDue(Calendar.Tuesday.AddDays(3), Calendar.TuesdayMorning));
        var next = await bench.HangUpAsync("Andre", ImprovementState.Plan);
        var step = bench.Show<WhoStep>();

        await step.PressAsync("owner");
        Assert.Contains("Andre", step.Text("up"), StringComparison.Ordinal);
        foreach (var button in (string[])["owner", "owner-set", "due-next", "due-two-weeks", "leave", "due-set"])
            Assert.Equal((button, "true"), (button, step.Find($"[data-testid={button}]").GetAttribute("aria-disabled")));
        step.Find("[data-testid=due-day]").Change("2026-12-24");
        foreach (var button in (string[])["owner", "due-next", "due-set"])
            await step.PressAtOnceAsync(button);
        Assert.StartsWith("«Første»: ansvarlig er Åse · Et trykk kom for tett", step.Find(".said [role=status]").TextContent, StringComparison.Ordinal);

        var card = (await bench.Fixture.SeeAsync(next)).Card;
        Assert.Equal((null, null), (card.Owner, card.Due));
        // What was typed has not gone with the press that was held back.
        await step.PressAsync("due-set");
        Assert.Equal(new DateOnly(2026, 12, 24), (await bench.Fixture.SeeAsync(next)).Card.Due);
    }
}
