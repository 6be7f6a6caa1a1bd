using AngleSharp.Dom;
using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class ImprovementsBoardTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_card_hangs_in_the_column_of_its_state_with_its_marks()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync("Nøkkelskap");
        await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.Check, Stop);
        await using var screen = new ImprovementScreen(shop);

        var board = screen.Show();

        Assert.Equal(
            ["column-new", "column-plan", "column-do", "column-check", "column-act", "column-done"],
            board.FindAll(".column").Select(column => column.GetAttribute("data-testid")));
        var shown = board.Find("[data-testid=column-check] [data-testid=improvement]");
        Assert.Equal(("check", "Nøkkelskap"), (shown.GetAttribute("data-state"), shown.QuerySelector(".title")!.TextContent));
        Assert.Single(board.FindAll("[data-testid=improvement]"));
    }

    [Fact]
    public async Task A_card_says_who_when_and_what_in_words()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await shop.Place.ExecuteAsync(shop.Who, shop.BoardId, card, 1, Effort.Low, Effect.Low, Stop);
        await shop.Assign.ExecuteAsync(shop.Who, shop.BoardId, card, 2, "Anne", Calendar.Tuesday.AddDays(3), Stop);
        shop.Time.Advance(TimeSpan.FromDays(ImprovementAge.StaleAfterDays));
        await using var screen = new ImprovementScreen(shop);

        var text = screen.Show().Find("[data-testid=improvement]").TextContent;

        foreach (var word in new[] { "Anne", "forfalt 27.\u00A0nov", "21 dager", "Tidstyv", "Lavthengende frukt", "Ingen endring på 3 uker" })
            Assert.Contains(word, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "i dag")]
    [InlineData(1, "1 dag")]
    [InlineData(2, "2 dager")]
    public async Task A_card_says_how_old_it_is(int days, string age)
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await shop.HangUpAsync();
        shop.Time.Advance(TimeSpan.FromDays(days));
        await using var screen = new ImprovementScreen(shop);

        Assert.Equal(age, screen.Show().FindAll("[data-testid=improvement] .when")[^1].TextContent);
    }

    [Fact]
    public async Task The_menu_moves_a_card_and_the_move_can_be_taken_back()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await shop.HangUpAsync("Nøkkelskap");
        await using var screen = new ImprovementScreen(shop);
        screen.Show();

        await screen.Find("move").ClickAsync();
        Assert.Empty(screen.Board.FindAll("[data-testid=move-to-new], [data-testid=move-to-declined]"));
        await screen.Find("move-to-do").ClickAsync();

        screen.Board.WaitForElement("[data-testid=column-do] [data-testid=improvement]");
        Assert.Contains("Flyttet «Nøkkelskap» til Utfør.", screen.Board.Markup, StringComparison.Ordinal);
        await screen.Find("undo").ClickAsync();
        screen.Board.WaitForElement("[data-testid=column-new] [data-testid=improvement]");
        Assert.Empty(screen.Board.FindAll("[data-testid=undo]"));
    }
}
