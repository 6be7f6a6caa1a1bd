using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Features.Improve.Improvements;
using VestreToten.Lean.Tests.Features.Meetings.Steps;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Boards;

/// <summary>A dialog in which something is typed asks before it closes.</summary>
public sealed class BoardDialogTests
{
    [Theory]
    [InlineData("oncancel")]
    [InlineData("onclose")]
    public async Task Where_nothing_is_typed_it_closes_at_once(string way)
    {
        Bokmaal.Read();
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Nøkler", ImprovementState.Do);
        var step = bench.Show<StatusStep>();
        await step.PressAsync("offer-gain");

        await step.Find("dialog").TriggerEventAsync(way, EventArgs.Empty);

        Assert.Empty(step.FindAll("dialog"));
    }

    [Fact]
    public async Task What_is_typed_stays_until_somebody_says_that_it_need_not()
    {
        Bokmaal.Read();
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Nøkler", ImprovementState.Do);
        var step = bench.Show<StatusStep>();
        await step.PressAsync("offer-gain");
        await step.Find("[data-testid=gain-amount]").ChangeAsync("20");

        await step.Find("dialog").TriggerEventAsync("oncancel", EventArgs.Empty);
        Assert.Equal("Det du skrev, er ikke lagret.", step.Find("[role=group][data-unsaved] p").TextContent);
        await step.PressAsync("dialog-go-on");
        Assert.Empty(step.FindAll("[data-unsaved]"));
        Assert.Equal("20", step.Find("[data-testid=gain-amount]").GetAttribute("value"));

        await step.PressAsync("step-dialog-close");
        Assert.Single(step.FindAll("[data-unsaved]"));
        // Escape once more is no answer to the question.
        await step.Find("dialog").TriggerEventAsync("oncancel", EventArgs.Empty);
        Assert.Empty(step.FindAll("[data-unsaved]"));
        await step.PressAsync("step-dialog-close");
        await step.PressAsync("dialog-discard");
        Assert.Empty(step.FindAll("dialog"));
        await step.PressAsync("offer-gain");
        Assert.Equal("", step.Find("[data-testid=gain-amount]").GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("edit-title", "Nytt navn")]
    [InlineData("edit-text", "Mer om saken")]
    [InlineData("owner", "Åse")]
    [InlineData("due", "2026-12-24")]
    [InlineData("comment-text", "Dette hjelper oss")]
    [InlineData("decline-reason", "Ikke nå")]
    [InlineData("why-1", "Ingen fast plass")]
    [InlineData("a3-3", "Fem minutter")]
    public async Task The_open_card_asks_as_well_whatever_was_typed_in_it(string field, string text)
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);
        await screen.Find(field).ChangeAsync(text);

        await screen.Find("improvement-dialog").TriggerEventAsync("oncancel", EventArgs.Empty);

        Assert.Single(screen.Board.FindAll("[data-unsaved]"));
        Assert.Equal(text, screen.Find(field).GetAttribute("value"));
        await screen.Find("dialog-discard").ClickAsync(new());
        Assert.Empty(screen.Board.FindAll("dialog"));
    }

    [Fact]
    public async Task The_open_card_closes_without_a_question_once_what_was_typed_is_saved()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);
        await screen.Find("owner").ChangeAsync("Åse");
        await screen.Board.Find("form:has([data-testid=plan-save])").SubmitAsync();

        await screen.Find("improvement-dialog").TriggerEventAsync("oncancel", EventArgs.Empty);

        Assert.Empty(screen.Board.FindAll("dialog"));
    }
}
