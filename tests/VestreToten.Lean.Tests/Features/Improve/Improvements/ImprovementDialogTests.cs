using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class ImprovementDialogTests
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
        other.Board.WaitForState(() => other.Board.Find("#improvement-dialog-title").TextContent == "Nøkkelskap ved døra");
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
}
