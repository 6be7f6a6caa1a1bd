using CsvHelper;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed partial class ExportEndpointTests
{
    [Fact]
    public async Task Who_may_not_take_them_out_gets_the_same_404_as_for_what_is_not_there()
    {
        await _program.AddAccountAsync("nabo@kommune.invalid", "kommunen", Role.Staff);
        await _program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        foreach (var email in new[] { "nabo@kommune.invalid", "sjef@kommune.invalid" })
        {
            using var browser = await _program.SignedInAsync(email);
            var nowhere = await browser.OpenAsync("/tavle/finnes-ikke/forbedringer.csv");
            foreach (var path in new[] { "forbedringer.csv", "moter.csv", "moter/2026-48.csv" })
            {
                var answer = await browser.OpenAsync("/tavle/ytterskogen/" + path);
                Assert.Equal((404, nowhere.Steady), (answer.Status, answer.Steady));
            }
        }
    }

    [Theory]
    [InlineData("moter/2026-47.csv")]
    [InlineData("moter/2026-54.csv")]
    [InlineData("moter/x.csv")]
    public async Task A_week_without_a_meeting_has_no_file(string path)
    {
        using var browser = await _program.SignedInAsync();
        Assert.Equal(404, (await browser.OpenAsync("/tavle/ytterskogen/" + path)).Status);
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = _program.Browser();
        var answer = await stranger.OpenAsync("/tavle/ytterskogen/forbedringer.csv");
        Assert.Equal(302, answer.Status);
        Assert.Contains("/logg-inn", answer.Location, StringComparison.Ordinal);
    }
}
