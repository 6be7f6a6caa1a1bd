using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.FiveS;

/// <summary>Zones at a desk, and their file, of the real program.</summary>
public sealed class ZonePagesTests : IAsyncLifetime
{
    private ProgramHost _program = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateOnly Today => LocalTime.DayInNorway(TimeProvider.System.GetUtcNow());

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task An_overdue_round_shows_once_with_a_day_that_is_not_past_and_after_it_one_in_the_future()
    {
        var zone = await _program.AddZoneAsync(weeksAgo: 3);
        using var leader = await _program.SignedInAsync();
        var page = await leader.OpenAsync("/tavle/ytterskogen/soner");
        Assert.Single(Regex.Matches(page.Html, "data-testid=\"zone\""));
        Assert.Single(Regex.Matches(page.Html, "Forfalt siden uke"));
        Assert.True(DueOf(page) >= Today);
        await leader.WalkAsync(zone);
        var after = await leader.OpenAsync("/tavle/ytterskogen/soner");
        Assert.DoesNotContain("Forfalt", after.Text, StringComparison.Ordinal);
        Assert.True(DueOf(after) > Today);
    }

    [Theory]
    [InlineData("nb", "bedre", "dårligere", "verre")]
    [InlineData("nn", "betre", "dårlegare", "verre")]
    [InlineData("en", "better", "worse", "declin")]
    public async Task Eight_rounds_that_go_up_and_down_are_told_without_a_word_of_better_or_worse(string language, params string[] judgements)
    {
        var zone = await _program.AddZoneAsync(points: 10);
        using var leader = await _program.SignedInAsync();
        for (var i = 0; i < 8; i++)
            Assert.Equal(303, (await leader.WalkAsync(zone, i % 2 == 0 ? ["action", "action"] : ["action"])).Status);
        leader.Speak(language);
        foreach (var path in (string[])["/tavle/ytterskogen/soner", $"/tavle/ytterskogen/soner/{zone.Id}", RoundPhone.PathOf(zone) + "/takk"])
        {
            var page = await leader.OpenAsync(path);
            var main = Regex.Replace(page.Text[page.Text.IndexOf("<main", StringComparison.Ordinal)..], "(?s)<nav.*?</nav>", "");
            Assert.Equal(8, Regex.Count(Regex.Match(main, "(?s)data-testid=\"round-strip\".*?</ol>").Value, "<li"));
            Assert.All(judgements, word => Assert.DoesNotContain(word, main, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotMatch("[↑↓▲▼%]", Regex.Replace(main, "<[^>]*>", ""));
        }
    }

    [Fact]
    public async Task A_file_of_rounds_has_no_name_no_account_and_no_hour()
    {
        var zone = await _program.AddZoneAsync();
        using var leader = await _program.SignedInAsync();
        await leader.WalkAsync(zone, ["action", "na"]);
        var file = await leader.OpenAsync("/tavle/ytterskogen/runder.csv");
        Assert.Equal((200, "text/csv; charset=utf-8"), (file.Status, file.Response.Content.Headers.ContentType!.ToString()));
        var lines = file.Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Sone;Type;Uke;Runde;Gått;Hvorfor ikke;Avtalt punkt;S;Merke;Kort nr.", lines[0]);
        var week = IsoWeek.Of(Today);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var card = await db.Improvements.Select(i => i.Id).SingleAsync(Stop);
        Assert.Equal(
            [
                string.Create(CultureInfo.InvariantCulture, $"Lager, 2. etasje;Sted;{week.Year:D4}-W{week.Number:D2};1;ja;;Bleiene står etter størrelse;Sortere;Må ordnes;{card}"),
                string.Create(CultureInfo.InvariantCulture, $"Lager, 2. etasje;Sted;{week.Year:D4}-W{week.Number:D2};1;ja;;Golvet er fritt foran hylla;Systematisere;Gjelder ikke;"),
                string.Create(CultureInfo.InvariantCulture, $"Lager, 2. etasje;Sted;{week.Year:D4}-W{week.Number:D2};1;ja;;Etikettene vender ut;Skinne;Som avtalt;"),
            ],
            lines.Skip(1));
        Assert.DoesNotMatch(@"\d{1,2}[.:]\d\d|Kari|kommune\.invalid", file.Html);
    }

    [Fact]
    public async Task The_key_is_on_the_page_of_those_who_do_rounds_and_of_nobody_else()
    {
        var zone = await _program.AddZoneAsync();
        await _program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        using var leader = await _program.SignedInAsync();
        using var manager = await _program.SignedInAsync("sjef@kommune.invalid");
        Assert.Contains(zone.Key, (await leader.OpenAsync($"/tavle/ytterskogen/soner/{zone.Id}")).Html, StringComparison.Ordinal);
        Assert.Contains("data-testid=\"zone-standard\"", (await leader.OpenAsync($"/tavle/ytterskogen/soner/{zone.Id}/standard")).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await manager.OpenAsync($"/tavle/ytterskogen/soner/{zone.Id}/standard")).Status);
        var seen = await manager.OpenAsync($"/tavle/ytterskogen/soner/{zone.Id}");
        Assert.Equal(200, seen.Status);
        Assert.DoesNotContain(zone.Key, seen.Html, StringComparison.Ordinal);
        foreach (var path in (string[])[$"/tavle/ytterskogen/soner/{zone.Id + 1}", $"/tavle/kommunen/soner/{zone.Id}", "/tavle/ytterskogen/soner/abc"])
            Assert.Equal(404, (await leader.OpenAsync(path)).Status);
    }

    private static DateOnly DueOf(Browser.Answer page) =>
        DateOnly.ParseExact(Regex.Match(page.Html, "data-due=\"([^\"]*)\"").Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
