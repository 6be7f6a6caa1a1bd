using System.Net;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed partial class TrendFileTests
{
    [Theory]
    [InlineData("nn", "Dårlege", "skjerma")]
    [InlineData("en", "Poor", "withheld")]
    public async Task Headings_and_words_are_in_the_readers_language(string language, string heading, string word)
    {
        using var browser = await _scene.Program.SignedInAsync();
        browser.Speak(language);
        var answer = await browser.OpenAsync("/eksport/trender/ytterskogen.csv");
        Assert.Contains(heading, answer.Html, StringComparison.Ordinal);
        Assert.Contains(word, answer.Html, StringComparison.Ordinal);
        Assert.Contains(ExcelBook.Read(await BytesAsync(browser, "/eksport/trender.xlsx")).Values.First()[0], h => h is "Short name" or "Kortnamn");
    }

    [Fact]
    public async Task Who_may_not_see_them_and_what_is_not_there_get_the_same_404()
    {
        await _scene.Program.AddAccountAsync("nabo@kommune.invalid", "nabokommunen", Role.Admin);
        using var neighbour = await _scene.Program.SignedInAsync("nabo@kommune.invalid");
        var nowhere = await neighbour.OpenAsync("/eksport/trender/finnes-ikke.csv");
        Assert.Equal(404, nowhere.Status);
        foreach (var path in new[] { "/eksport/trender/ytterskogen.csv", "/eksport/trender/ytterskogen.xlsx", "/eksport/trender.csv?omrade=kommunen", "/eksport/trender.xlsx?omrade=x" })
        {
            var answer = await neighbour.OpenAsync(path);
            Assert.Equal((path, 404, nowhere.Steady), (path, answer.Status, answer.Steady));
        }

        using var stranger = _scene.Program.Browser();
        foreach (var path in new[] { "/eksport/trender.csv", "/eksport/trender.xlsx", "/eksport/trender/ytterskogen.csv" })
            Assert.Equal(302, (await stranger.OpenAsync(path)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?uker=0")]
    [InlineData("?uker=27", Traits = [Suite.Name, Suite.Long])]
    [InlineData("?uker=x&omrade=", Traits = [Suite.Name, Suite.Long])]
    [InlineData("?uker=26&uker=52", Traits = [Suite.Name, Suite.Long])]
    public async Task A_span_that_there_is_not_is_half_a_year(string query)
    {
        using var browser = await _scene.Program.SignedInAsync();
        var answer = await browser.OpenAsync("/eksport/trender.csv" + query);
        Assert.Equal((200, "no-store", "trender.csv"), (answer.Status, answer.Header("Cache-Control"), answer.Response.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal((await browser.OpenAsync("/eksport/trender.csv?uker=26")).Html, answer.Html);
    }
}
