using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Features.Improve.Gains;

public sealed partial class GainsOfBoardTests : IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private readonly RecordingDesk _said = new();
    private BoardFixture _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await BoardFixture.CreateAsync();
        _desk.AddTo(_page.Services);
        _page.Services.AddLogging().AddLocalization().AddDeskComponents();
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task A_gain_is_typed_found_and_put_to_use_with_an_answer()
    {
        Bokmaal.Read();
        var page = await OpenAsync(Role.Staff);
        await page.Find("[data-testid=gain-new]").ClickAsync(new());
        await page.Find("[data-testid=gain-title]").ChangeAsync(new() { Value = "Ett lager" });
        await page.Find("[data-testid=gain-amount]").ChangeAsync(new() { Value = "-4" });
        await page.Find("[data-testid=gain-form]").SubmitAsync();
        Assert.Equal("true", page.Find("[data-testid=gain-amount]").GetAttribute("aria-invalid"));
        Assert.Equal(("-4", "Ett lager"), (Value(page, "gain-amount"), Value(page, "gain-title")));

        await page.Find("[data-testid=gain-amount]").ChangeAsync(new() { Value = "390" });
        await page.Find("[data-testid=gain-form]").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("6,5\u00A0t/uke × 46 ÷ 1687,5 = 0,18\u00A0årsverk", Section(page, "found"), StringComparison.Ordinal));

        await page.Find("[data-testid=gain-agree]").ClickAsync(new());
        await page.Find("[data-testid=gain-agree-form]").SubmitAsync();
        Assert.Equal("true", page.Find("[data-testid=gain-used-for]").GetAttribute("aria-invalid"));
        Assert.Equal("true", page.Find("[data-testid=gain-purpose]").GetAttribute("aria-invalid"));
        await AgreeAsync(page);
        page.WaitForAssertion(() => Assert.Contains("Avtalt", Section(page, "found"), StringComparison.Ordinal));
        await UseAsync(page);
        page.WaitForAssertion(() => Assert.Contains("6,5\u00A0t/uke × 46 ÷ 1687,5 = 0,18\u00A0årsverk", Section(page, "used"), StringComparison.Ordinal));
        Assert.DoesNotContain("årsverk", Section(page, "found"), StringComparison.Ordinal);
        Assert.Equal([("found", "299", "0.18"), ("used", "299", "0.18")], page.FindAll("[data-testid=account-total]").Select(total =>
            (total.GetAttribute("data-state"), total.GetAttribute("data-hours"), total.GetAttribute("data-fte"))));
    }

    [Fact]
    public async Task Each_press_says_what_was_saved_and_is_taken_back()
    {
        Bokmaal.Read();
        await _desk.Database.SaveAsync(SomeGains.Identified(boardId: _desk.BoardId));
        var page = await OpenAsync(Role.Staff);
        var title = Title();

        await page.Find("[data-testid=gain-change]").ClickAsync(new());
        await page.Find("[data-testid=gain-title]").ChangeAsync(new() { Value = "Ett lager" });
        await page.Find("[data-testid=gain-form]").SubmitAsync();
        await TakenBackAsync($"Lagret: «{title}» er endret.");
        Assert.Equal(title, Title());

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=gain-agree]")));
        await AgreeAsync(page);
        page.WaitForAssertion(() => Assert.Equal($"Lagret: Dere har avtalt hva tida i «{title}» er til.", _said.Said));
        await UseAsync(page);
        await TakenBackAsync($"Lagret: «{title}» er tatt i bruk.");
        Assert.Contains(title, Section(page, "found"), StringComparison.Ordinal);

        await page.Find("[data-testid=gain-new]").ClickAsync(new());
        await page.Find("[data-testid=gain-title]").ChangeAsync(new() { Value = "Nye skap" });
        await page.Find("[data-testid=gain-amount]").ChangeAsync(new() { Value = "390" });
        await page.Find("[data-testid=gain-form]").SubmitAsync();
        Assert.Equal(2, page.FindAll("[data-testid=gain]").Count);
        await TakenBackAsync("Lagret. Gevinsten står som funnet til dere har avtalt hva tida er til.");
        Assert.Equal(title, Title());

        string Title() => page.Find("[data-testid=gain] h3").TextContent;

        async Task TakenBackAsync(string saved)
        {
            page.WaitForAssertion(() => Assert.Equal(saved, _said.Said));
            await page.InvokeAsync(_said.Undo!);
            Assert.Equal("Done", _said.Said);
        }
    }

    [Fact]
    public async Task The_form_closes_when_its_gain_is_saved()
    {
        var page = await OpenAsync(Role.Staff);
        await page.Find("[data-testid=gain-new]").ClickAsync(new());
        await page.Find("[data-testid=gain-title]").ChangeAsync(new() { Value = "Ett lager" });
        await page.Find("[data-testid=gain-amount]").ChangeAsync(new() { Value = "390" });
        await page.Find("[data-testid=gain-form]").SubmitAsync();
        Assert.Empty(page.FindAll("[data-testid=gain-form]"));
        Assert.Single(page.FindAll("[data-testid=gain-new]"));
    }

    [Fact]
    public async Task A_gain_that_was_only_found_is_deleted_long_afterwards_and_comes_back()
    {
        Bokmaal.Read();
        await _desk.Database.SaveAsync(SomeGains.Identified(boardId: _desk.BoardId));
        var page = await OpenAsync(Role.Staff);
        var title = page.Find("[data-testid=gain] h3").TextContent;

        await page.Find("[data-testid=gain-discard]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=gain]")));
        page.WaitForAssertion(() => Assert.Equal($"Slettet: «{title}».", _said.Said));
        await page.InvokeAsync(_said.Undo!);
        page.WaitForAssertion(() => Assert.Equal(title, page.Find("[data-testid=gain] h3").TextContent));

        await AgreeAsync(page);
        await UseAsync(page);
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=gain-take-back]")));
        Assert.Empty(page.FindAll("[data-testid=gain-discard]"));
    }

    [Fact]
    public async Task A_title_comes_along_from_the_improvement()
    {
        Bokmaal.Read();
        var improvement = await _desk.Database.AddImprovementAsync(_desk.BoardId, "Merke hyllene");
        var page = await OpenAsync(Role.Staff, improvement.Id);
        Assert.Equal("Merke hyllene", Value(page, "gain-title"));
        var foreign = await _desk.Database.AddImprovementAsync(await _desk.AddOtherBoardAsync(), "Hemmelig");
        Assert.DoesNotContain("Hemmelig", (await OpenAsync(Role.Staff, foreign.Id)).Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<GainsOfBoard>> OpenAsync(Role role, int? improvementId = null)
    {
        var who = await _desk.SignInAsync(role);
        return new PartPage(_desk.BoardId, who, role, desk: _said).Show<GainsOfBoard>(_page, p => p.Add(x => x.ImprovementId, improvementId));
    }

    private static async Task AgreeAsync(IRenderedComponent<GainsOfBoard> page)
    {
        if (page.FindAll("[data-testid=gain-agree-form]").Count == 0)
            await page.Find("[data-testid=gain-agree]").ClickAsync(new());
        await page.Find("[data-testid=gain-used-for]").ChangeAsync(new() { Value = "turgåing" });
        await page.Find("[data-testid=gain-purpose]").ChangeAsync(new() { Value = nameof(GainPurpose.Users) });
        await page.Find("[data-testid=gain-agree-form]").SubmitAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=gain-realise]")));
    }

    private static async Task UseAsync(IRenderedComponent<GainsOfBoard> page)
    {
        await page.Find("[data-testid=gain-realise]").ClickAsync(new());
        await page.Find("form.realise").SubmitAsync();
    }

    private static string? Value(IRenderedComponent<GainsOfBoard> page, string mark) => page.Find($"[data-testid={mark}]").GetAttribute("value");

    private static string Section(IRenderedComponent<GainsOfBoard> page, string state) => page.Find($"[data-testid=gains-{state}]").TextContent;
}
