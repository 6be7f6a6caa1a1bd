using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class ImprovementDialogTests
{
    [Fact]
    public async Task A_no_needs_a_reason_and_the_reason_is_shown()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);

        await screen.Board.Find("form:has([data-testid=decline])").SubmitAsync();
        Assert.Contains("Skriv noe først", screen.Board.Find("#decline-fault").TextContent, StringComparison.Ordinal);
        await screen.Find("decline-reason").ChangeAsync("Vi får nytt skap i mars");
        await screen.Board.Find("form:has([data-testid=decline])").SubmitAsync();

        screen.Board.WaitForAssertion(() => Assert.Contains("Avslått fordi: Vi får nytt skap i mars", screen.Find("improvement-dialog").TextContent, StringComparison.Ordinal));
        Assert.Empty(screen.Board.FindAll(".columns [data-testid=improvement]"));
        Assert.Empty(screen.Board.FindAll("[data-testid=dialog-to-done]"));
    }

    [Fact]
    public async Task The_last_change_is_taken_back_from_the_card()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);
        Assert.Empty(screen.Board.FindAll("[data-testid=undo-last]"));

        await screen.Find("dialog-to-done").ClickAsync();
        Assert.Contains("flytting", screen.Find("undo-last").TextContent, StringComparison.Ordinal);
        await screen.Find("undo-last").ClickAsync();

        screen.Board.WaitForState(() => screen.Board.FindAll("[data-testid=undo-last]").Count == 0);
        Assert.Equal(ImprovementState.New, (await shop.SeeAsync(card)).Card.State);
    }
}
