using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.TimeAccount;

public sealed partial class AccountPageTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private int _board;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateOnly Today => TimeProvider.System.GetUtcNow().DayInNorway();

    private static int LastYear => Today.Year - 1;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _board = await _program.BoardIdAsync("ytterskogen");
        await _program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        var used = SomeGains.Identified(year: LastYear, boardId: _board);
        used.PutToUse(new DateOnly(LastYear, 6, 1), "rolige måltider", Today);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var savings = SomeGains.Identified(GainTime.Of(7, 3, GainPeriod.Week, 1), LastYear, _board);
        savings.Agree("vikarer", GainPurpose.Savings, new DateOnly(LastYear, 6, 1), Today);
        savings.Realise(new DateOnly(LastYear, 6, 1), Today);
        db.AddRange(used, savings, SomeGains.Identified(GainTime.Of(20, 1, GainPeriod.Week, 1), LastYear, _board));
        await db.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("/tidsregnskap")]
    [InlineData("/tidsregnskap/ytterskogen")]
    public async Task Every_total_leads_to_its_cards_and_is_their_sum(string address)
    {
        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");
        var page = await manager.OpenAsync($"{address}?ar={LastYear}");
        Assert.Equal(200, page.Status);

        foreach (var state in (string[])["found", "used"])
        {
            var total = Decimal(page.Html, $"data-testid=\"account-total\" data-state=\"{state}\" data-hours=\"([0-9.]+)\"");
            var cards = await manager.OpenAsync($"{address}?ar={LastYear}&vis={(state == "found" ? "funnet" : "brukt")}");
            var rows = CardHours().Matches(cards.Html).Select(m => decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

            Assert.Equal(state == "found" ? 3 : 2, rows.Count);
            Assert.Equal(total, rows.Sum());
            // The second press: each row's own place on its board's page.
            foreach (var (board, place) in CardLink().Matches(cards.Html).Select(m => (m.Groups[1].Value, m.Groups[2].Value)))
                Assert.Contains($"id=\"{place}\"", (await manager.OpenAsync(board)).Html, StringComparison.Ordinal);
            Assert.Equal(rows.Count, CardLink().Count(cards.Html));
        }

        var purposes = PurposeAmount().Matches(page.Html).Select(m => decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Decimal(page.Html, "data-state=\"used\" data-hours=\"[0-9.]+\" data-fte=\"([0-9.]+)\""), purposes.Sum());
        Assert.Contains("data-purpose=\"Savings\"", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Tidsregnskapet", "Tatt i bruk og bekreftet")]
    [InlineData("nn", "Tidsrekneskapen", "Teke i bruk og stadfesta")]
    [InlineData("en", "Account of time", "In use and confirmed")]
    public async Task The_page_is_in_the_readers_language_and_the_council_gets_both_norwegians(string language, string title, string used)
    {
        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");
        manager.Speak(language);
        var page = await manager.OpenAsync("/tidsregnskap");
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Contains(used, page.Text, StringComparison.Ordinal);

        Assert.Contains("timer tatt ut av budsjettet", (await manager.OpenAsync($"/saksframlegg/{LastYear}?mal=nb")).Text, StringComparison.Ordinal);
        Assert.Contains("timar tekne ut av budsjettet", (await manager.OpenAsync($"/saksframlegg/{LastYear}?mal=nn&enhet=ytterskogen")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await manager.OpenAsync("/saksframlegg/i-fjor")).Status);
    }

    [Fact]
    public async Task A_year_is_locked_by_whoever_administers_the_kommune_when_it_is_over_and_only_once()
    {
        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");
        Assert.DoesNotContain("account-lock", (await manager.OpenAsync($"/tidsregnskap?ar={LastYear}")).Html, StringComparison.Ordinal);
        using var admin = await _program.SignedInAsync();
        var page = $"/tidsregnskap?ar={LastYear}";
        var year = LastYear.ToString(CultureInfo.InvariantCulture);
        Assert.DoesNotContain("account-lock", (await admin.OpenAsync("/tidsregnskap")).Html, StringComparison.Ordinal);

        Assert.Equal(400, (await admin.PostAsync("/tidsregnskap/las", ("ar", year), ("sikker", "ja"))).Status);
        var unsure = await LockAsync(admin, page, ("ar", year));
        Assert.EndsWith("sagt=ikke", unsure.Location, StringComparison.Ordinal);
        var locked = await LockAsync(admin, page, ("ar", year), ("sikker", "ja"));
        Assert.EndsWith("sagt=last", locked.Location, StringComparison.Ordinal);

        var shown = await admin.OpenAsync(page);
        Assert.Contains("data-testid=\"account-locked\"", shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("account-lock\"", shown.Html, StringComparison.Ordinal);
        Assert.Contains("låst", (await admin.OpenAsync("/admin/logg")).Text, StringComparison.Ordinal);

        await using (var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            var gain = await db.Gains.AsTracking().FirstAsync(g => g.RealisedOn == null, TestContext.Current.CancellationToken);
            gain.Change(gain.Title, GainTime.Of(40, 1, GainPeriod.Week, 1), null, null);
            gain.ChangedIn(Today.Year);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var corrected = await admin.OpenAsync(page);
        var card = CardLink().Match(corrected.Html);
        Assert.Contains("data-testid=\"corrected-gain\"", corrected.Html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{card.Groups[2].Value}\"", (await admin.OpenAsync(card.Groups[1].Value)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_has_a_row_for_each_gain_and_its_hours_add_up_to_the_page()
    {
        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");
        var page = await manager.OpenAsync($"/tidsregnskap?ar={LastYear}");
        var file = await manager.OpenAsync($"/eksport/tidsregnskap.csv?ar={LastYear}&csv=internasjonal");
        var rows = file.Html.TrimEnd().Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split(',')).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Equal(Decimal(page.Html, "data-state=\"found\" data-hours=\"([0-9.]+)\""), rows.Sum(r => decimal.Parse(r[8], CultureInfo.InvariantCulture)));
        Assert.Equal(200, (await manager.OpenAsync($"/eksport/tidsregnskap/ytterskogen.xlsx?ar={LastYear}")).Status);
        foreach (var none in (string[])["/eksport/tidsregnskap.csv?ar=nei", "/eksport/tidsregnskap/finnes-ikke.csv", "/tidsregnskap/finnes-ikke", "/tidsregnskap?ar=9999", "/tidsregnskap?ar=x"])
            Assert.Equal(404, (await manager.OpenAsync(none)).Status);
    }

    [Fact]
    public async Task Of_a_unit_with_few_staff_no_årsverk_are_shown()
    {
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            var unit = await db.Units.AsTracking().SingleAsync(u => u.Slug == "ytterskogen", Stop);
            unit.SetStaff(GainLimits.MinStaffForFte - 1);
            await db.SaveChangesAsync(Stop);
        }

        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");
        var page = await manager.OpenAsync($"/tidsregnskap/ytterskogen?ar={LastYear}");
        Assert.DoesNotContain("data-fte", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("÷", page.Html, StringComparison.Ordinal);
    }

    private static async Task<Browser.Answer> LockAsync(Browser browser, string page, params (string Name, string Value)[] fields)
    {
        var opened = await browser.OpenAsync(page);
        return await browser.PostAsync("/tidsregnskap/las", [("__RequestVerificationToken", opened.Token), .. fields]);
    }

    private static decimal Decimal(string html, string pattern) =>
        decimal.Parse(Regex.Match(html, pattern).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("href=\"(/tavle/ytterskogen/gevinster\\?ar=[0-9]{4})#(gevinst-[0-9]+)\"")]
    private static partial Regex CardLink();

    [GeneratedRegex("data-testid=\"gain\" data-state=\"[a-z]+\" data-hours=\"([0-9.]+)\"")]
    private static partial Regex CardHours();

    [GeneratedRegex("data-amount=\"([0-9.]+)\"")]
    private static partial Regex PurposeAmount();
}
