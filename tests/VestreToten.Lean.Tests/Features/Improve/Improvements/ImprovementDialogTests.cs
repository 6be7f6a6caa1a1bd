using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed class ImprovementDialogTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_who_edit_the_same_card_the_second_sees_both_and_chooses()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync("Nøkler", "Vi leter");
        await using var one = new ImprovementScreen(shop);
        await using var other = new ImprovementScreen(shop);
        one.Open(card);
        other.Open(card);
        await other.Find("edit-title").ChangeAsync("Nøkkelskap i gangen");

        await one.Find("edit-title").ChangeAsync("Nøkkelskap ved døra");
        await one.Board.Find("form:has([data-testid=edit-save])").SubmitAsync();
        other.Board.WaitForState(() => other.Board.Find("#improvement-title").TextContent == "Nøkkelskap ved døra");
        Assert.Equal("Nøkkelskap i gangen", other.Find("edit-title").GetAttribute("value"));

        await other.Board.Find("form:has([data-testid=edit-save])").SubmitAsync();
        other.Board.WaitForAssertion(() => Assert.Equal("Nøkkelskap ved døra", other.Find("theirs").TextContent));
        Assert.Equal("Nøkkelskap i gangen", other.Find("mine").TextContent);
        Assert.Equal("Nøkkelskap ved døra", (await shop.SeeAsync(card)).Card.Title);

        await other.Find("use-mine").ClickAsync();
        other.Board.WaitForState(() => other.Board.FindAll("[data-testid=conflict]").Count == 0);
        Assert.Equal("Nøkkelskap i gangen", (await shop.SeeAsync(card)).Card.Title);
    }

    [Fact]
    public async Task Whoever_keeps_what_stands_lets_go_of_what_was_typed()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync("Nøkler");
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);
        await screen.Find("owner").ChangeAsync("Anne");
        await shop.Assign.ExecuteAsync(shop.Who, shop.BoardId, card, 1, "Tor", null, Stop);
        await screen.Board.Find("form:has([data-testid=plan-save])").SubmitAsync();

        await screen.Find("keep-theirs").ClickAsync();

        screen.Board.WaitForAssertion(() => Assert.Equal("Tor", screen.Find("owner").GetAttribute("value")));
        Assert.Equal("Tor", (await shop.SeeAsync(card)).Card.Owner);
    }

    [Theory]
    [InlineData("1900-01-01", "for lenge siden")]
    [InlineData("9999-12-31", "for langt fram")]
    [InlineData("275760-01-01", "ikke en gyldig dato")]
    public async Task A_day_nobody_means_is_refused_beside_the_field_and_what_was_typed_stays(string day, string said)
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);

        await screen.Find("owner").ChangeAsync("Anne");
        await screen.Find("due").ChangeAsync(day);
        await screen.Board.Find("form:has([data-testid=plan-save])").SubmitAsync();

        Assert.Contains(said, screen.Board.Find("#due-fault").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ("true", "due-fault", day, "Anne"),
            (screen.Find("due").GetAttribute("aria-invalid"), screen.Find("due").GetAttribute("aria-describedby"),
                screen.Find("due").GetAttribute("value"), screen.Find("owner").GetAttribute("value")));
        Assert.Equal(1, (await shop.SeeAsync(card)).Card.Version);
    }

    [Fact]
    public async Task Owner_and_day_are_saved_and_the_history_says_so()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);

        await screen.Find("owner").ChangeAsync("Anne");
        await screen.Find("due").ChangeAsync("2026-12-04");
        await screen.Board.Find("form:has([data-testid=plan-save])").SubmitAsync();

        screen.Board.WaitForAssertion(() => Assert.Equal(3, screen.Board.FindAll(".history li").Count));
        Assert.Contains("Fikk frist 4.\u00A0des", screen.Board.FindAll(".history li")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Ansvarlig: Anne", screen.Board.FindAll(".history li")[1].TextContent, StringComparison.Ordinal);
        var seen = await shop.SeeAsync(card);
        Assert.Equal(("Anne", new DateOnly(2026, 12, 4)), (seen.Card.Owner, seen.Card.Due));
    }

    [Fact]
    public async Task Two_choices_place_it_in_the_matrix()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await using var screen = new ImprovementScreen(shop);
        var card = await shop.HangUpAsync();
        screen.Open(card);

        await screen.Find("effort-low").ClickAsync();
        Assert.Null((await shop.SeeAsync(card)).Card.Pick);
        await screen.Find("effect-high").ClickAsync();

        screen.Board.WaitForAssertion(() => Assert.Equal("Gjør først", screen.Find("pick").TextContent));
    }

    [Fact]
    public async Task A_comment_is_shown_and_the_field_is_emptied_but_a_refused_one_stays_in_it()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await using var screen = new ImprovementScreen(shop);
        screen.Open(card);
        var tooLong = new string('x', 1001);

        await screen.Find("comment-text").ChangeAsync(tooLong);
        await screen.Board.Find("form:has([data-testid=comment-send])").SubmitAsync();
        Assert.Contains("1000", screen.Board.Find("#comment-fault").TextContent, StringComparison.Ordinal);
        Assert.Equal(tooLong, screen.Find("comment-text").GetAttribute("value"));

        await screen.Find("comment-text").ChangeAsync("<b>Bra!</b>");
        await screen.Board.Find("form:has([data-testid=comment-send])").SubmitAsync();
        Assert.Equal("<b>Bra!</b>", screen.Find("comment").TextContent);
        Assert.Equal("", screen.Find("comment-text").GetAttribute("value") ?? "");
    }

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
