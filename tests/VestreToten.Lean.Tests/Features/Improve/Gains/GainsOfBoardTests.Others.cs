using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;

namespace VestreToten.Lean.Tests.Features.Improve.Gains;

public sealed partial class GainsOfBoardTests
{
    [Fact]
    public async Task Whoever_may_only_read_sees_figures_and_no_buttons()
    {
        Bokmaal.Read();
        await _desk.Database.SaveAsync(SomeGains.Identified(boardId: _desk.BoardId));
        var page = await OpenAsync(Role.Manager);
        Assert.Contains("0,18\u00A0årsverk", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task What_one_types_stays_when_another_has_changed_it_and_the_second_save_wins()
    {
        Bokmaal.Read();
        var gain = SomeGains.Identified(boardId: _desk.BoardId);
        await _desk.Database.SaveAsync(gain);
        var page = await OpenAsync(Role.Staff);
        await page.Find("[data-testid=gain-change]").ClickAsync(new());
        await page.Find("[data-testid=gain-title]").ChangeAsync(new() { Value = "Mitt" });
        var other = await _desk.SignInAsync(Role.Leader);
        await _page.Services.GetRequiredService<ChangeGain>().ExecuteAsync(
            other, _desk.BoardId, gain.Id, gain.Version, new GainInput("Ditt", gain.Time), Xunit.TestContext.Current.CancellationToken);
        await page.Find("[data-testid=gain-form]").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Noen andre endret gevinsten imens", page.Markup, StringComparison.Ordinal));
        Assert.Equal(("Ditt", "Mitt"), (page.Find("[data-testid=gain] h3").TextContent, Value(page, "gain-title")));
        await page.Find("[data-testid=gain-form]").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Mitt", page.Find("[data-testid=gain] h3").TextContent));
    }
}
