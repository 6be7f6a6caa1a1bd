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
}
