using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed class WhoStepTests
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

        var card = (await bench.Fixture.SeeAsync(next)).Card;
        Assert.Equal((null, null), (card.Owner, card.Due));
        // What was typed has not gone with the press that was held back.
        await step.PressAsync("due-set");
        Assert.Equal(new DateOnly(2026, 12, 24), (await bench.Fixture.SeeAsync(next)).Card.Due);
    }

    [Fact]
    public async Task A_name_that_nobody_has_had_is_typed_and_offered_the_next_time()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Første", ImprovementState.Plan);
        var step = bench.Show<WhoStep>();
        Assert.Empty(step.FindAll("[data-testid=owner]"));

        await step.Find(".free").SubmitAsync();
        Assert.Equal("true", step.Find("[data-testid=owner-name]").GetAttribute("aria-invalid"));
        step.Find("[data-testid=owner-name]").Change("Kari & Åse");
        await step.Find(".free").SubmitAsync();

        Assert.Equal("Kari & Åse", step.Find("[data-testid=owner]").TextContent);
        Assert.Equal(["Kari & Åse"], Suggested(step));
    }

    [Fact]
    public async Task The_field_suggests_more_names_than_there_are_buttons_and_none_of_another_boards()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var neighbour = (await bench.Fixture.Database.AddBoardAsync("nabokommunen")).Id;
        var foreign = SomeImprovements.New("Fremmed", boardId: neighbour);
        foreign.SetOwner("Fremmed navn", Calendar.TuesdayMorning);
        await bench.Fixture.Database.SaveAsync(foreign);
        for (var i = 0; i < 10; i++)
            await bench.HangUpAsync($"Nummer {i}", ImprovementState.Plan, card => card.SetOwner($"Navn {i}", Calendar.TuesdayMorning));

        var step = bench.Show<WhoStep>();

        Assert.Equal(8, step.FindAll("[data-testid=owner]").Count);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"Navn {i}"), Suggested(step));
    }

    private static IEnumerable<string?> Suggested(IRenderedComponent<WhoStep> step) =>
        step.FindAll($"#{step.Find("[data-testid=owner-name]").GetAttribute("list")} option").Select(o => o.GetAttribute("value"));
}
