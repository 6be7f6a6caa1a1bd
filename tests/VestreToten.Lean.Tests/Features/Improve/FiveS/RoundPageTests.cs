using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.FiveS;

namespace VestreToten.Lean.Tests.Features.Improve.FiveS;

/// <summary>The page behind a zone's QR as a phone meets it.</summary>
public sealed partial class RoundPageTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private Zone _zone = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Path => RoundPhone.PathOf(_zone);

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _zone = await _program.AddZoneAsync();
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("nb", "Hvem som går runden, blir ikke lagret")]
    [InlineData("nn", "Kven som går runden, blir ikkje lagra")]
    [InlineData("en", "Who does the round is not stored")]
    public async Task Nothing_is_marked_beforehand_and_each_point_has_four_answers(string language, string secret)
    {
        using var phone = _program.Browser();
        phone.Speak(language);
        var page = await phone.OpenAsync(Path);
        Assert.Equal(200, page.Status);
        Assert.Contains(secret, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", Radios(page).Replace("unchecked", "", StringComparison.Ordinal), StringComparison.Ordinal);
        for (var i = 1; i <= 3; i++)
        {
            var point = PointOf(page, i);
            Assert.Equal(["ok", "fixed", "action", "na"], RadioValue().Matches(point).Select(m => m.Groups[1].Value));
            // Told apart without colour: four drawings and four words.
            Assert.Equal(4, Regex.Matches(point, "<svg.*?</svg>", RegexOptions.Singleline).Select(m => m.Value).Distinct().Count());
        }

        Assert.Contains("data-testid=\"round-finish\"", page.Html, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(page.Html) < 40_000);
        Assert.Equal(["<script src=\"/idea.js\" defer></script>", "<script src=\"/sone.js\" defer></script>"], Regex.Matches(page.Html, "(?i)<script.*?</script>").Select(m => m.Value));
    }

    [Fact]
    public async Task An_open_point_is_refused_beside_it_and_what_was_marked_is_kept()
    {
        using var phone = _program.Browser();
        var page = await phone.OpenAsync(Path);
        var answer = await phone.PostAsync(Path, RoundPhone.Filled(page, _zone, ["action", "", "fixed"]));
        Assert.Equal(400, answer.Status);
        Assert.Contains("Velg hvordan det er", WebUtility.HtmlDecode(PointOf(answer, 2)), StringComparison.Ordinal);
        Assert.DoesNotContain("Velg hvordan det er", PointOf(answer, 1) + PointOf(answer, 3), StringComparison.Ordinal);
        Assert.Equal(("action", null, "fixed"), (MarkedIn(answer, 1), MarkedIn(answer, 2), MarkedIn(answer, 3)));
        Assert.Empty(await RoundsAsync());
        Assert.Empty(await CardsAsync());
    }

    [Fact]
    public async Task A_cross_becomes_one_card_however_often_the_form_is_sent_and_comes_first_the_next_time()
    {
        using var phone = _program.Browser();
        var page = await phone.OpenAsync(Path);
        for (var i = 0; i < 3; i++)
        {
            var answer = await phone.PostAsync(Path, RoundPhone.Filled(page, _zone, ["ok", "ok", "action"]));
            Assert.Equal((303, Path + "/takk?runde=1"), (answer.Status, answer.Location));
        }

        var card = Assert.Single(await CardsAsync());
        Assert.Contains(_zone.Name, card.Title, StringComparison.Ordinal);
        Assert.Contains(_zone.Points[2].Text, card.Title, StringComparison.Ordinal);
        Assert.Single(await RoundsAsync());
        var receipt = await phone.OpenAsync(Path + "/takk?runde=1");
        Assert.Contains("2 av 3 som avtalt", receipt.Text, StringComparison.Ordinal);
        Assert.Contains(card.Title, receipt.Text, StringComparison.Ordinal);

        var next = await phone.OpenAsync(Path);
        Assert.Contains(_zone.Points[2].Text, WebUtility.HtmlDecode(PointOf(next, 1)), StringComparison.Ordinal);
        Assert.Contains("forrige gang", WebUtility.HtmlDecode(PointOf(next, 1)), StringComparison.Ordinal);
        Assert.DoesNotContain("forrige gang", PointOf(next, 2) + PointOf(next, 3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_another_round_has_overtaken_says_so_and_can_be_sent_again()
    {
        using var phone = _program.Browser();
        var page = await phone.OpenAsync(Path);
        await phone.WalkAsync(_zone);
        var late = await phone.PostAsync(Path, RoundPhone.Filled(page, _zone, ["fixed"]));
        Assert.Equal((409, "fixed", "1"), (late.Status, MarkedIn(late, 1), late.Field(RoundForm.AfterField)));
        Assert.Equal(303, (await phone.PostAsync(Path, RoundPhone.Filled(late, _zone, ["fixed"]))).Status);
        Assert.Equal(2, (await RoundsAsync()).Count);
    }

    [Fact]
    public async Task A_closed_zone_answers_clearly_and_an_old_key_as_an_unknown_one()
    {
        using var phone = _program.Browser();
        var page = await phone.OpenAsync(Path);
        await ChangeAsync(zone => zone.Close(Calendar.Tuesday));
        var closed = await phone.OpenAsync(Path);
        Assert.Equal(200, closed.Status);
        Assert.Contains("data-testid=\"zone-closed\"", closed.Html, StringComparison.Ordinal);
        Assert.Equal(409, (await phone.PostAsync(Path, RoundPhone.Filled(page, _zone, []))).Status);

        var unknown = await phone.OpenAsync("/sone/" + MakeZone.NewKey());
        await ChangeAsync(zone => zone.RenewKey(MakeZone.NewKey()));
        foreach (var path in (string[])[Path, Path + "/takk", "/sone/tull"])
        {
            var answer = await phone.OpenAsync(path);
            Assert.Equal((404, unknown.Steady), (answer.Status, answer.Steady));
        }

        Assert.Equal(404, (await phone.PostAsync(Path, RoundPhone.Filled(page, _zone, []))).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_is_made_anew_with_what_was_marked()
    {
        using var phone = _program.Browser();
        var page = await phone.OpenAsync(Path);
        using var stranger = _program.Browser();
        var stale = await stranger.PostAsync(Path, RoundPhone.Filled(page, _zone, ["na"]));
        Assert.Equal((400, "na"), (stale.Status, MarkedIn(stale, 1)));
        Assert.Empty(await RoundsAsync());
    }

    private async Task ChangeAsync(Action<Zone> change)
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        change(await db.Zones.AsTracking().SingleAsync(z => z.Id == _zone.Id, Stop));
        await db.SaveChangesAsync(Stop);
    }

    private async Task<List<Improvement>> CardsAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        return await db.Improvements.ToListAsync(Stop);
    }

    private async Task<List<ZoneRound>> RoundsAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        return await db.ZoneRounds.ToListAsync(Stop);
    }

    private static string PointOf(Browser.Answer page, int number) =>
        Regex.Match(page.Html, $"<fieldset[^>]*data-testid=\"point-{number}\".*?</fieldset>", RegexOptions.Singleline).Value;

    private static string? MarkedIn(Browser.Answer page, int number) =>
        RadioValue().Matches(PointOf(page, number)).SingleOrDefault(m => m.Value.Contains(" checked", StringComparison.Ordinal))?.Groups[1].Value;

    private static string Radios(Browser.Answer page) => string.Concat(RadioValue().Matches(page.Html).Select(m => m.Value));

    [GeneratedRegex("<input type=\"radio\"[^>]*value=\"([^\"]*)\"[^>]*>")]
    private static partial Regex RadioValue();
}
