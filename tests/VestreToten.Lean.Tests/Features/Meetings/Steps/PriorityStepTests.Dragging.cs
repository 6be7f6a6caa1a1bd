using System.Globalization;
using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed partial class PriorityStepTests
{
    [Fact]
    public async Task A_card_that_is_dragged_to_a_field_lies_there_and_can_be_dragged_on()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("En annen", ImprovementState.Plan);
        var id = await bench.HangUpAsync("Nøkler", ImprovementState.Plan);
        var step = bench.Show<PriorityStep>();

        await DropAsync(step, id, "pick-biggerlift");
        Assert.Equal(Pick.BiggerLift, (await bench.Fixture.SeeAsync(id)).Card.Pick);

        await DropAsync(step, id, "pick-leavebe");
        Assert.Equal(Pick.LeaveBe, (await bench.Fixture.SeeAsync(id)).Card.Pick);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x:1:Jewel")]
    [InlineData("{0}:1:Diamond")]
    [InlineData("{0}:1:77")]
    [InlineData("{0}:1")]
    public async Task What_no_drag_can_have_said_moves_nothing(string dropped)
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var id = await bench.HangUpAsync("Nøkler", ImprovementState.Plan);
        var step = bench.Show<PriorityStep>();

        await step.Find("[data-moved]").ChangeAsync(new() { Value = string.Format(CultureInfo.InvariantCulture, dropped, id) });

        Assert.Null((await bench.Fixture.SeeAsync(id)).Card.Pick);
    }

    [Fact]
    public async Task Who_only_reads_has_nothing_to_drag()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Nøkler", ImprovementState.Plan);
        Assert.Empty(bench.Show<PriorityStep>(mayWork: false).FindAll("[data-moved], [data-may-move]"));
    }

    /// <summary>Says what card-drag.js says when a card is let go over a field.</summary>
    private static Task DropAsync(IRenderedComponent<PriorityStep> step, int id, string field)
    {
        var card = step.Find($"[data-card='{id}']");
        var value = $"{id}:{card.GetAttribute("data-version")}:{step.Find($"[data-testid={field}]").GetAttribute("data-column")}";
        return step.Find("[data-moved]").ChangeAsync(new() { Value = value });
    }
}
