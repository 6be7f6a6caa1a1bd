using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.Home;

public sealed class HomePageTests : IAsyncLifetime
{
    private ProgramHost _program = null!;

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("no", "nb", "Logg inn", "Skriv inn møtekode")]
    [InlineData("nn", "nn", "Logg inn", "Velkomen til forbetringstavla")]
    [InlineData("en-US", "en", "Sign in", "Enter the meeting code")]
    public async Task A_stranger_can_enter_a_code_or_sign_in(string browserSpeaks, string lang, params string[] texts)
    {
        using var browser = _program.Browser();
        browser.Speak(browserSpeaks);
        var page = await browser.OpenAsync("/");
        Assert.Equal(200, page.Status);
        Assert.Contains($"<html lang=\"{lang}\"", page.Html, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Contains(text, page.Text, StringComparison.Ordinal));
        Assert.Contains("href=\"/logg-inn\"", page.Html, StringComparison.Ordinal);
        Assert.Matches("<form method=\"get\" action=\"/s\"", page.Html);
        Assert.Contains("name=\"kode\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_gets_no_circuit_and_no_board()
    {
        using var browser = _program.Browser();
        var page = await browser.OpenAsync("/");
        Assert.DoesNotContain("blazor.web.js", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/tavle/", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/logg-ut", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_sees_the_own_boards_in_order_and_the_way_out()
    {
        using var browser = await _program.SignedInAsync();
        var page = await browser.OpenAsync("/");
        var root = page.Html.IndexOf("href=\"/tavle/kommunen\"", StringComparison.Ordinal);
        var unit = page.Html.IndexOf("href=\"/tavle/ytterskogen\"", StringComparison.Ordinal);
        Assert.True(root > 0 && unit > root, page.Html);
        Assert.Contains("depth-1", page.Html, StringComparison.Ordinal);
        Assert.Contains("action=\"/logg-ut\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/logg-inn\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"kode\"", page.Html, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Header("Cache-Control"));
    }

    [Fact]
    public async Task Somebody_elses_board_is_not_named()
    {
        await _program.AddAccountAsync("ola@kommune.invalid", "ytterskogen", Role.Staff);
        using var browser = await _program.SignedInAsync("ola@kommune.invalid");
        var page = await browser.OpenAsync("/");
        Assert.Contains("/tavle/ytterskogen", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/tavle/kommunen", page.Html, StringComparison.Ordinal);
    }
}
