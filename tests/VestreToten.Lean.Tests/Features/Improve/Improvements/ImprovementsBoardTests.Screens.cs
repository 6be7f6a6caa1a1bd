using AngleSharp.Dom;
using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class ImprovementsBoardTests
{
    [Fact]
    public async Task Two_screens_see_each_others_moves_and_never_overwrite_silently()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var one = new ImprovementScreen(shop);
        await using var other = new ImprovementScreen(shop);
        one.Show();
        other.Show();

        await one.Find("move").ClickAsync();
        await one.Find("move-to-plan").ClickAsync();
        other.Board.WaitForElement("[data-testid=column-plan] [data-testid=improvement]");

        // A drag that began before the other's move came: the script still has the old version.
        await other.Board.Find("[data-moved]").ChangeAsync($"{card}:1:done");
        Assert.Equal(ImprovementState.Plan, (await shop.SeeAsync(card)).Card.State);
        Assert.Contains("Noen andre endret kortet", other.Board.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>", "<script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("\u202EBaklengs\u202C 👩\u200D👩\u200D👧 &lt;b&gt;", "Baklengs 👩\u200D👩\u200D👧 &lt;b&gt;")]
    public async Task Hostile_words_are_only_words(string title, string shown)
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await shop.HangUpAsync(title);
        await using var screen = new ImprovementScreen(shop);

        var name = screen.Show().Find("[data-testid=improvement] .title bdi");

        Assert.Equal(shown, name.TextContent);
        Assert.Empty(screen.Board.FindAll("script, img"));
    }

    [Fact]
    public async Task One_who_only_reads_has_nothing_to_press_but_the_cards()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);

        var board = screen.Show(mayWork: false);

        Assert.All(board.FindAll("button"), button => Assert.True(button.HasAttribute("data-open")));
        Assert.Empty(board.FindAll("[data-moved], [data-may-move]"));
    }
}
