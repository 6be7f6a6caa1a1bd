using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class ImprovementDialogTests
{
    [Fact]
    public async Task Whys_and_the_sheet_are_filled_in()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);

        await screen.Find("why-1").ChangeAsync("Ingen fast plass");
        await screen.Board.Find("form:has([data-testid=whys-save])").SubmitAsync();
        await screen.Find("a3-3").ChangeAsync("Fem minutter");
        await screen.Board.Find("form:has([data-testid=a3-save])").SubmitAsync();

        var stored = await shop.SeeAsync(card);
        Assert.Equal(["Ingen fast plass"], stored.Whys);
        Assert.Equal("Fem minutter", stored.A3?.Goal);
        Assert.Equal($"/tavle/kommunen/forbedringer/{card}/a3", screen.Board.WaitForElement("a[href$='/a3']").GetAttribute("href"));
    }

    [Fact]
    public async Task The_card_has_its_own_photos()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);

        var strip = screen.Open(card).FindComponent<Stub<PhotoStrip>>().Instance.Parameters;

        Assert.Equal(card, strip.Get(p => p.ImprovementId));
    }

    [Fact]
    public async Task The_browser_closes_it_and_it_is_gone()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);

        await screen.Find("improvement-dialog").TriggerEventAsync("onclose", EventArgs.Empty);

        Assert.Empty(screen.Board.FindAll("dialog"));
    }

    [Fact]
    public async Task The_owners_field_suggests_the_names_the_board_has_used_and_takes_any_other()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var earlier = SomeImprovements.New("Tidligere", boardId: shop.BoardId);
        earlier.SetOwner("Åse", Calendar.TuesdayMorning);
        await shop.Database.SaveAsync(earlier);
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);

        var list = screen.Find("owner").GetAttribute("list");
        screen.Board.WaitForAssertion(() => Assert.Equal(["Åse"], screen.Board.FindAll($"#{list} option").Select(o => o.GetAttribute("value"))));
        await screen.Find("owner").ChangeAsync("Tor fra vaktmesteren");
        await screen.Find("plan-save").ClickAsync(new());
        Assert.Equal("Tor fra vaktmesteren", (await shop.SeeAsync(card)).Card.Owner);
    }
}
