using System.Net;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed partial class TrendFileTests
{
    [Fact]
    public async Task One_units_file_has_its_goals_too_and_the_same_figures_as_its_page()
    {
        var account = await _scene.Program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        var who = await _scene.Program.Services.GetRequiredService<Sessions>().BeginAsync(account, Stop);
        var page = (await _scene.Program.Services.GetRequiredService<SeeTrends>().UnitAsync(who, "ytterskogen", TrendSpan.Year, Stop))!;
        using var browser = await _scene.Program.SignedInAsync(account.Email!);
        var csv = Rows(await browser.OpenAsync("/eksport/trender/ytterskogen.csv?uker=52"), "Uke");
        Assert.Equal(
            Assert.Single(page.Goals).Points.Select(p => Figure("'+Vi hjelper hverandre", p)),
            csv.Where(r => r["Omfang"] == "Trivselsmål").Select(r => Figure(
                r["Trivselsmål"], r["Tidsrom"].Split(' ')[1], r["Stemmer"], r["Til stede"], r["Gode"], r["Middels"], r["Dårlige"])));
        Assert.Equal(
            ["", "", "mulig endring – snakk om det"], csv.Where(r => r["Omfang"] == "Egen tavle").Select(r => r["Mulig endring"]));
        Assert.Equal("for få stemmer til å vise farger", csv.First(r => r["Tidsrom"] == "uke " + PublishedWeeks.Ago(4))["Merknad"]);
    }
}
