using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed class ProposeFormTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_and_what_it_is_and_up_it_goes()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await using var screen = new ImprovementScreen(shop);
        var form = Show(screen);

        await form.Find("[data-testid=propose-title]").ChangeAsync("Leter etter bleier");
        await form.Find("[data-testid=propose-timethief]").ChangeAsync(true);
        await form.Find("form").SubmitAsync();

        var card = Assert.Single((await shop.Queries.BoardAsync(shop.Who, shop.BoardId, cancellationToken: Stop))!.Open);
        Assert.Equal(("Leter etter bleier", ImprovementKind.TimeThief, ImprovementState.New), (card.Title, card.Kind, card.State));
        Assert.Equal("", form.Find("[data-testid=propose-title]").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_cannot_hang_stays_in_the_field_with_the_reason_beside_it()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await using var screen = new ImprovementScreen(shop);
        var form = Show(screen);

        await form.Find("[data-testid=propose-title]").ChangeAsync(new string('å', 121));
        await form.Find("form").SubmitAsync();

        Assert.Contains("120", form.Find("#propose-help").TextContent, StringComparison.Ordinal);
        Assert.Equal((new string('å', 121), "true"), (form.Find("[data-testid=propose-title]").GetAttribute("value"), form.Find("[data-testid=propose-title]").GetAttribute("aria-invalid")));
        Assert.Empty((await shop.Queries.BoardAsync(shop.Who, shop.BoardId, cancellationToken: Stop))!.Open);
    }

    private static IRenderedComponent<ProposeForm> Show(ImprovementScreen screen) =>
        screen.Page.Show<ProposeForm>(screen.Context);
}
