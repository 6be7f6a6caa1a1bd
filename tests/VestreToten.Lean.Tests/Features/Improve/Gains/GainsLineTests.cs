using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;
using Calendar = VestreToten.Lean.Tests.Support.Calendar;

namespace VestreToten.Lean.Tests.Features.Improve.Gains;

public sealed class GainsLineTests : IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private BoardFixture _desk = null!;
    private System.Security.Claims.ClaimsPrincipal _who = new();

    public async ValueTask InitializeAsync()
    {
        _desk = await BoardFixture.CreateAsync();
        _who = await _desk.SignInAsync(Role.Staff);
        _desk.AddTo(_page.Services);
        _page.Services.AddLocalization();
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public void Nothing_saved_shows_nothing() => Assert.Equal("", Line().Markup.Trim());

    [Fact]
    public async Task The_line_says_what_is_found_what_is_in_use_and_how_the_figure_came_about()
    {
        Bokmaal.Read();
        await _desk.Database.SaveAsync(
            SomeGains.Identified(GainTime.Of(300, 1, GainPeriod.Week, 1), boardId: _desk.BoardId), SomeGains.Realised(boardId: _desk.BoardId));
        var text = Text(Line());
        Assert.Equal("Spart tid: 11,5 t/uke funnet, 6,5 t/uke tatt i bruk til Mer tid til turer = 0,18 årsverk (6,5 × 46 ÷ 1687,5)", text);
    }

    [Fact]
    public async Task The_figure_on_the_wall_equals_its_formula()
    {
        Bokmaal.Read();
        foreach (var minutes in new[] { 1, 7, 95, 390, 1234, 99_999 })
        {
            await _desk.Database.SaveAsync(SomeGains.Realised(GainTime.Of(minutes, 3, GainPeriod.Week, 2), boardId: _desk.BoardId));
            var text = Text(Line());
            var parts = Regex.Match(text, @"(?<sign>[=≈<]) (?<fte>[\d,]+) årsverk \((?<hours>[\d, ]+) × (?<weeks>\d+) ÷ (?<year>[\d, ]+)\)");
            Assert.True(parts.Success, text);
            var shown = Number(parts, "fte");
            var counted = Number(parts, "hours") * Number(parts, "weeks") / Number(parts, "year");
            if (parts.Groups["sign"].Value == "<")
                Assert.InRange(counted, 0, shown);
            else
                Assert.InRange(shown - counted, -0.0051m, 0.0051m);
        }
    }

    [Fact]
    public async Task Each_use_has_its_own_hours_and_what_takes_least_is_not_named()
    {
        Bokmaal.Read();
        await SaveAsync(390, "turer ut");
        await SaveAsync(210, "måltider");
        Assert.Contains("10 t/uke tatt i bruk: 6,5 til turer ut, 3,5 til måltider = 0,27 årsverk", Text(Line()), StringComparison.Ordinal);
        await SaveAsync(30, "Turer ut");
        await SaveAsync(65, "rydding");
        Assert.Contains("11,6 t/uke tatt i bruk: 7 til turer ut, 3,5 til måltider, 1,1 til annet ≈ 0,32 årsverk (11,58 × 46 ÷ 1687,5)", Text(Line()), StringComparison.Ordinal);

        async Task SaveAsync(int minutes, string usedFor)
        {
            var gain = SomeGains.Identified(GainTime.Of(minutes, 1, GainPeriod.Week, 1), boardId: _desk.BoardId);
            gain.PutToUse(Calendar.Tuesday, usedFor, Calendar.Tuesday);
            await _desk.Database.SaveAsync(gain);
        }
    }

    [Fact]
    public async Task A_long_answer_is_shortened_on_the_wall()
    {
        Bokmaal.Read();
        var gain = SomeGains.Identified(boardId: _desk.BoardId);
        gain.PutToUse(Calendar.Tuesday, new string('a', GainLimits.MaxUsedForLength), Calendar.Tuesday);
        await _desk.Database.SaveAsync(gain);
        Assert.Contains("til " + new string('a', 59) + "… =", Text(Line()), StringComparison.Ordinal);
    }

    private IRenderedComponent<GainsLine> Line()
    {
        // What was read for an earlier line is shared no longer.
        _desk.Clock.Advance(TimeSpan.FromSeconds(3));
        return new PartPage(_desk.BoardId, _who).Show<GainsLine>(_page);
    }

    private static string Text(IRenderedComponent<GainsLine> line) =>
        Regex.Replace(line.Find("[data-testid=gains-line]").TextContent, @"\s+", " ").Trim();

    private static decimal Number(Match match, string group) =>
        decimal.Parse(match.Groups[group].Value.Replace(" ", "", StringComparison.Ordinal), CultureInfo.CurrentCulture);
}
