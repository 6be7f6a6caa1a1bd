using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

/// <summary>The two pages as the real program answers them, with weeks as the closing writes them.</summary>
public sealed partial class TrendPagesTests : IAsyncLifetime
{
    private static readonly IsoWeek Last = TrendWindow.Of(TrendSpan.HalfYear, TimeProvider.System.GetUtcNow()).Last;

    private ProgramHost _program = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("/trender")]
    [InlineData("/trender/ytterskogen")]
    public async Task A_stranger_is_asked_to_sign_in(string address)
    {
        using var stranger = _program.Browser();
        var answer = await stranger.OpenAsync(address);
        Assert.Equal(302, answer.Status);
        Assert.Contains("/logg-inn", answer.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/trender/finnes-ikke")]
    [InlineData("/trender/kommunen")]
    [InlineData("/trender?omrade=kommunen")]
    [InlineData("/trender?omrade=ytterskogen")]
    [InlineData("/trender?omrade=..%2f")]
    public async Task What_is_out_of_reach_or_is_no_area_is_not_there(string address)
    {
        await _program.AddAccountAsync("ola@kommune.invalid", "ytterskogen", Role.Staff);
        using var browser = await _program.SignedInAsync("ola@kommune.invalid");
        var answer = await browser.OpenAsync(address);
        Assert.Equal(404, answer.Status);
        Assert.DoesNotContain("Kommunen", answer.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await browser.OpenAsync("/trender")).Status);
    }

    [Theory]
    [InlineData("", "26 uker til og med uke")]
    [InlineData("?uker=52", "52 uker til og med uke")]
    [InlineData("?uker=0", "26 uker til og med uke", Traits = [Suite.Name, Suite.Long])]
    [InlineData("?uker=9999&uker=2", "26 uker til og med uke", Traits = [Suite.Name, Suite.Long])]
    [InlineData("?uker=%00", "26 uker til og med uke", Traits = [Suite.Name, Suite.Long])]
    public async Task Whatever_is_asked_for_a_span_is_answered(string query, string said)
    {
        using var browser = await _program.SignedInAsync();
        foreach (var address in new[] { "/trender", "/trender/ytterskogen" })
        {
            var answer = await browser.OpenAsync(address + query);
            Assert.Equal(200, answer.Status);
            Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Before_any_week_is_closed_that_is_what_is_said()
    {
        using var browser = await _program.SignedInAsync();
        var overview = await browser.OpenAsync("/trender");
        Assert.Contains("ingen lukkede uker ennå", overview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("trend-chart", overview.Html, StringComparison.Ordinal);
        Assert.Contains("Enheten har ingen lukkede uker i dette tidsrommet.", (await browser.OpenAsync("/trender/ytterskogen")).Text, StringComparison.Ordinal);
    }
}
