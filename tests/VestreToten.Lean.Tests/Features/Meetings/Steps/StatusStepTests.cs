using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed partial class StatusStepTests
{
    [Fact]
    public async Task The_overdue_come_first_then_what_nobody_has_touched_then_the_rest_and_no_new_ones()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Ny");
        bench.Fixture.Time.Advance(TimeSpan.FromDays(30));
        await bench.HangUpAsync("Stille", ImprovementState.Do);
        await bench.HangUpAsync("Rørt", ImprovementState.Do, i => i.SetOwner("Åse", bench.Fixture.Time.GetUtcNow()));
        await bench.HangUpAsync("Forfalt", ImprovementState.Plan, i => i.SetDue(Calendar.Tuesday.AddDays(1), bench.Fixture.Time.GetUtcNow()));

        var step = bench.Show<StatusStep>();

        Assert.Equal(["Forfalt", "Stille", "Rørt"], step.Queue());
        Assert.Contains("Forfalt 25.\u00A0november", step.Text("up"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ingen ansvarlig", step.Text("up"), StringComparison.Ordinal);
        Assert.Contains("1 forfalt, 1 uten endring", step.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Lagt til i dag")]
    [InlineData(1, "1 dag på tavla")]
    [InlineData(2, "2 dager på tavla")]
    public async Task A_card_says_how_long_it_has_been_on_the_board(int days, string age)
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Nøkler", ImprovementState.Do);
        bench.Fixture.Time.Advance(TimeSpan.FromDays(days));

        Assert.Contains(age, bench.Show<StatusStep>().FindAll(".facts span").Select(s => s.TextContent));
    }

    [Fact]
    public async Task One_press_finishes_the_one_that_is_up_and_the_next_comes_up()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var first = await bench.HangUpAsync("Første", ImprovementState.Do);
        await bench.HangUpAsync("Andre", ImprovementState.Do);
        var step = bench.Show<StatusStep>();

        await step.PressAsync("done");

        Assert.Equal(ImprovementState.Done, (await bench.Fixture.SeeAsync(first)).Card.State);
        Assert.Contains("Andre", step.Text("up"), StringComparison.Ordinal);
        Assert.Equal("«Første»: gjort", step.Find(".said [role=status]").TextContent);

        await step.PressAsync("undo");
        Assert.Equal(ImprovementState.Do, (await bench.Fixture.SeeAsync(first)).Card.State);
        Assert.Contains("Første", step.Text("up"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("leave")]
    public async Task A_double_press_is_for_the_card_that_was_up_and_the_next_press_for_the_next(string button)
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        foreach (var title in (string[])["Første", "Andre", "Tredje"])
            await bench.HangUpAsync(title, ImprovementState.Do);
        var step = bench.Show<StatusStep>();

        await step.PressAsync(button);
        Assert.Equal("true", step.Find($"[data-testid={button}]").GetAttribute("aria-disabled"));
        await step.PressAtOnceAsync(button);
        Assert.Contains("Andre", step.Text("up"), StringComparison.Ordinal);

        await step.PressAsync(button);
        Assert.Contains("Tredje", step.Text("up"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_chosen_from_the_queue_takes_presses_at_once()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        foreach (var title in (string[])["Første", "Andre", "Tredje"])
            await bench.HangUpAsync(title, ImprovementState.Do);
        var step = bench.Show<StatusStep>();
        await step.PressAsync("done");

        await step.FindAll("[data-testid=queued]")[^1].ClickAsync(new());
        await step.PressAtOnceAsync("done");

        Assert.Equal(["Andre"], step.Queue());
    }
}
