using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed partial class PriorityStepTests
{
    [Fact]
    public async Task Two_choices_give_it_its_field()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var id = await bench.HangUpAsync("Nøkler", ImprovementState.Plan);
        var step = bench.Show<PriorityStep>();
        Assert.Equal("1 ikke plassert", step.Text("unplaced-count"));

        await step.PressAsync("effort-low");
        Assert.Equal("true", step.Find("[data-testid=effort-low]").GetAttribute("aria-pressed"));
        Assert.Null((await bench.Fixture.SeeAsync(id)).Card.Pick);
        await step.PressAsync("effect-high");

        Assert.Equal(Pick.Jewel, (await bench.Fixture.SeeAsync(id)).Card.Pick);
        Assert.Contains("Nøkler", step.Text("pick-jewel"), StringComparison.Ordinal);
        Assert.Equal("«Nøkler»: Gjør først", step.Find(".said [role=status]").TextContent);
        Assert.Equal("0 ikke plassert", step.Text("unplaced-count"));
    }

    [Theory]
    [InlineData("here-jewel", Pick.Jewel)]
    [InlineData("here-lowhangingfruit", Pick.LowHangingFruit)]
    [InlineData("here-biggerlift", Pick.BiggerLift)]
    [InlineData("here-leavebe", Pick.LeaveBe)]
    public async Task One_press_on_a_field_puts_it_there(string mark, Pick expected)
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var id = await bench.HangUpAsync("Nøkler", ImprovementState.Plan);
        var step = bench.Show<PriorityStep>();

        Assert.Equal("Legg her", step.Find($"[data-testid={mark}]").TextContent);
        Assert.StartsWith("Legg her: Nøkler, under ", step.Find($"[data-testid={mark}]").GetAttribute("aria-label"), StringComparison.Ordinal);
        await step.PressAsync(mark);

        Assert.Equal(expected, (await bench.Fixture.SeeAsync(id)).Card.Pick);
    }

    [Fact]
    public async Task The_fields_have_their_words_and_say_how_many_there_is_no_room_for()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        for (var i = 1; i <= 9; i++)
            await bench.HangUpAsync("Nummer " + i, ImprovementState.Plan, c => c.PlaceAt(Effort.Low, Effect.High, c.Created));

        var step = bench.Show<PriorityStep>();

        foreach (var word in new[] { "Gjør først", "Lavthengende frukt", "Større tiltak", "Vent" })
            Assert.Contains(word, step.Markup, StringComparison.Ordinal);
        Assert.Contains("+ 6 til", step.Text("pick-jewel"), StringComparison.Ordinal);
    }
}
