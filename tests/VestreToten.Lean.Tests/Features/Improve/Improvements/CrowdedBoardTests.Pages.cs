using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class CrowdedBoardTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Every_card_is_on_one_page_of_its_column_and_no_page_holds_more_than_fifty(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        await FillAsync(shop, 160);
        var seen = new List<int>();
        for (var page = 0; page < 4; page++)
        {
            var pages = ImprovementBoard.Columns.ToDictionary(state => state, _ => page);
            var board = (await shop.Queries.BoardAsync(shop.Who, shop.BoardId, pages, Stop))!;
            Assert.Equal(160, board.Count(ImprovementState.New));
            var cards = board.In(ImprovementState.New);
            Assert.InRange(cards.Count, 1, ImprovementBoard.PageSize);
            seen.AddRange(cards.Select(card => card.Id));
        }

        Assert.Equal(160, seen.Distinct().Count());
        Assert.Equal(160, seen.Count);
        // A page that there is no more is the last one.
        Assert.Equal(3, (await shop.Queries.BoardAsync(shop.Who, shop.BoardId, new Dictionary<ImprovementState, int> { [ImprovementState.New] = 99 }, Stop))!.Pages[ImprovementState.New]);
    }

    [Fact]
    public async Task The_pages_of_a_column_are_turned_and_the_page_stays_small()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await FillAsync(shop, 1000);
        await using var screen = new ImprovementScreen(shop);
        var board = screen.Show();
        Assert.Equal("1–50 av 1000", screen.Find("shown-new").TextContent);
        Assert.Equal("true", screen.Find("previous-new").GetAttribute("aria-disabled"));
        var first = board.FindAll("[data-testid=improvement]").Select(card => card.GetAttribute("data-card")).ToList();
        Assert.Equal(50, first.Count);
        Assert.InRange(board.Markup.Length, 1, 300 * 1024);

        screen.Find("next-new").Click();
        board.WaitForState(() => screen.Find("shown-new").TextContent == "51–100 av 1000");
        Assert.Empty(board.FindAll("[data-testid=improvement]").Select(card => card.GetAttribute("data-card")).Intersect(first));
    }

    [Fact]
    public async Task On_the_last_page_the_focus_is_not_lost_with_the_button()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await FillAsync(shop, 60);
        await using var screen = new ImprovementScreen(shop);
        var board = screen.Show();
        await screen.Find("next-new").ClickAsync();
        board.WaitForState(() => screen.Find("shown-new").TextContent == "51–60 av 60");
        Assert.Equal("true", screen.Find("next-new").GetAttribute("aria-disabled"));
        Assert.False(screen.Find("previous-new").HasAttribute("aria-disabled"));
        // Disabled, the button would lose the focus to the top of the page. It stays, and a further press leads nowhere.
        Assert.False(screen.Find("next-new").HasAttribute("disabled"));
        await screen.Find("next-new").ClickAsync();
        Assert.Equal("51–60 av 60", screen.Find("shown-new").TextContent);
    }
}
