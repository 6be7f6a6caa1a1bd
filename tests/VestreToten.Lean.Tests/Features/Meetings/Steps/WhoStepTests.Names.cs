using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed partial class WhoStepTests
{
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
