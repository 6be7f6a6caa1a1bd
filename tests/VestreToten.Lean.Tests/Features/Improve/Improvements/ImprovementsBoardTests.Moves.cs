using AngleSharp.Dom;
using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class ImprovementsBoardTests
{
    [Fact]
    public async Task Gjort_is_one_tap()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Show();

        await screen.Find("quick-done").ClickAsync();

        screen.Board.WaitForElement("[data-testid=column-done] [data-testid=improvement]");
        Assert.Contains("1 i år", screen.Find("column-done").TextContent, StringComparison.Ordinal);
        Assert.Empty(screen.Board.FindAll("[data-testid=quick-done]"));
    }

    [Fact]
    public async Task A_drop_from_the_script_moves_the_card()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);

        await screen.Show().Find("[data-moved]").ChangeAsync($"{card}:1:act");

        screen.Board.WaitForElement("[data-testid=column-act] [data-testid=improvement]");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:1")]
    [InlineData("1:1:declined")]
    [InlineData("1:1:nowhere")]
    [InlineData("-1:x:plan")]
    [InlineData("99999999999:1:plan")]
    [InlineData("2:1:plan")]
    public async Task A_drop_that_means_nothing_moves_nothing(string dropped)
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);

        await screen.Show().Find("[data-moved]").ChangeAsync(dropped);

        var seen = await shop.SeeAsync(card);
        Assert.Equal((ImprovementState.New, 1), (seen.Card.State, seen.Card.Version));
    }
}
