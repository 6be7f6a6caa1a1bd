using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed class ImprovementsOnWallTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_wall_shows_five_columns_and_what_was_done_this_year()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var (act, done) = (await shop.HangUpAsync("Kortere vei"), await shop.HangUpAsync("Fast plass"));
        await shop.HangUpAsync("Nøkler");
        await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, act, 1, ImprovementState.Act, Stop);
        await shop.Move.FinishAsync(shop.Who, shop.BoardId, done, 1, Stop);

        await using var context = await ShowAsync(shop);
        var wall = context.Wall;

        Assert.Equal(["Nye 1", "Planlegg 0", "Utfør 0", "Kontroller 1", "Gjort i år 1"], wall.FindAll("h3").Select(h => h.TextContent));
        Assert.Contains("Kortere vei", wall.Find("[data-testid=wall-column-check]").TextContent, StringComparison.Ordinal);
        Assert.Contains("uke 48", wall.Find("[data-testid=wall-column-done]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Tidstyv", wall.Find("[data-testid=wall-column-new]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_January_the_cards_of_last_year_are_gone_with_their_number()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await shop.Move.FinishAsync(shop.Who, shop.BoardId, await shop.HangUpAsync("Fast plass"), 1, Stop);
        await shop.HangUpAsync("Nøkler");
        shop.Time.SetUtcNow(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));

        await using var context = await ShowAsync(shop);

        var done = context.Wall.Find("[data-testid=wall-column-done]");
        Assert.Equal(("Gjort i år 0", 0), (done.QuerySelector("h3")!.TextContent, done.QuerySelectorAll("li").Length));
    }

    [Fact]
    public async Task What_is_never_sent_to_the_screen_is_counted()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await shop.Database.SaveAsync([.. Enumerable.Range(1, 15).Select(i => SomeImprovements.New("Nummer " + i, boardId: shop.BoardId))]);

        await using var context = await ShowAsync(shop);
        var column = context.Wall.Find("[data-testid=wall-column-new]");

        Assert.Equal(12, column.QuerySelectorAll("li").Length);
        Assert.Equal(("3", "+ # til"), (column.QuerySelector("fitting-list")!.GetAttribute("left"), column.QuerySelector("fitting-list")!.GetAttribute("more")));
        Assert.Equal("Nye 15", column.QuerySelector("h3")!.TextContent);
    }

    [Fact]
    public async Task A_time_thief_is_told_in_words_also_when_somebody_has_it()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await shop.Assign.ExecuteAsync(shop.Who, shop.BoardId, card, 1, "Jonas", Calendar.Tuesday.AddDays(-3), Stop);

        await using var context = await ShowAsync(shop);

        var meta = context.Wall.Find("[data-testid=wall-column-new] .meta");
        Assert.Equal(("Tidstyv · Jonas", "forfalt 21.\u00A0nov."), (meta.Children[0].TextContent, meta.Children[1].TextContent));
    }

    private static async Task<OnWall> ShowAsync(ImprovementFixture shop)
    {
        var screen = new ImprovementScreen(shop);
        var wall = screen.Page.Show<ImprovementsOnWall>(screen.Context);
        await wall.WaitForStateAsync(() => wall.FindAll("li").Count > 0);
        return new OnWall(screen, wall);
    }

    private sealed record OnWall(ImprovementScreen Screen, IRenderedComponent<ImprovementsOnWall> Wall) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Screen.DisposeAsync();
    }
}
