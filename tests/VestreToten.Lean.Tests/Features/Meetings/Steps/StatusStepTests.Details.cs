using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed partial class StatusStepTests
{
    [Fact]
    public async Task It_moves_on_to_the_next_column_and_gets_a_week_more()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var id = await bench.HangUpAsync("Den ene", ImprovementState.Do);
        var step = bench.Show<StatusStep>();

        await step.PressAsync("move-on");
        await step.PressAsync("week-more");

        var card = (await bench.Fixture.SeeAsync(id)).Card;
        Assert.Equal((ImprovementState.Check, Calendar.Tuesday.AddDays(7)), (card.State, card.Due));
    }

    [Fact]
    public async Task A_day_that_nobody_plans_for_is_said_beside_the_field()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var id = await bench.HangUpAsync("Den ene", ImprovementState.Do);
        var step = bench.Show<StatusStep>();

        step.Find("[data-testid=due-day]").Change("1900-01-01");
        await step.PressAsync("due-set");
        Assert.Equal("true", step.Find("[data-testid=due-day]").GetAttribute("aria-invalid"));
        Assert.Null((await bench.Fixture.SeeAsync(id)).Card.Due);

        step.Find("[data-testid=due-day]").Change("2026-12-24");
        await step.PressAsync("due-set");
        Assert.Equal(new DateOnly(2026, 12, 24), (await bench.Fixture.SeeAsync(id)).Card.Due);
    }

    [Fact]
    public async Task Sixty_are_as_many_as_there_is_room_for_and_the_rest_is_a_number()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        for (var i = 1; i <= 60; i++)
            await bench.HangUpAsync("Nummer " + i, ImprovementState.Do);

        var step = bench.Show<StatusStep>();

        Assert.Equal(7, step.Queue().Count);
        Assert.Equal("+ 53 til", step.Text("more"));
    }

    [Fact]
    public async Task Who_may_only_look_cannot_press()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Den ene", ImprovementState.Do);

        var step = bench.Show<StatusStep>(mayWork: false);

        Assert.True(step.Find("[data-testid=done]").HasAttribute("disabled"));
    }
}
