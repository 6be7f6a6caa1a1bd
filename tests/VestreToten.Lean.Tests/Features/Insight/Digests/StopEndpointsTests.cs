using System.Net.Http.Headers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed class StopEndpointsTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private int _reader;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Address => "/" + _program.Services.GetRequiredService<StopLinks>().Path(_reader, DigestKind.Weekly);

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        _reader = await db.Users.Select(a => a.Id).SingleAsync(Stop);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task Opening_the_address_asks_and_changes_nothing()
    {
        using var reader = _program.Browser();
        var page = await reader.OpenAsync(Address);
        Assert.Equal(200, page.Status);
        Assert.Contains("Vil du slutte å få ukentlig e-post?", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await ChoiceAsync());
    }

    [Fact]
    public async Task One_press_stops_that_letter_and_pressing_again_is_no_harm()
    {
        using var reader = _program.Browser();
        for (var i = 0; i < 2; i++)
        {
            var done = await reader.PostAsync(Address);
            Assert.Equal(200, done.Status);
            Assert.Contains("Du får ikke lenger ukentlig e-post", done.Text, StringComparison.Ordinal);
        }

        var choice = await ChoiceAsync();
        Assert.Equal((false, true), (choice!.Weekly, choice.Monthly));
    }

    [Fact]
    public async Task A_mail_program_posts_by_itself_without_cookies_and_is_sent_nowhere_else()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _program.Address };
        using var post = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent("List-Unsubscribe=One-Click", new MediaTypeHeaderValue("application/x-www-form-urlencoded")) };
        using var answer = await client.SendAsync(post, Stop);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.False((await ChoiceAsync())!.Weekly);
    }

    [Theory]
    [InlineData("nb", "Lenka virker ikke")]
    [InlineData("nn", "Lenkja verkar ikkje")]
    [InlineData("en", "The link does not work")]
    public async Task An_address_that_is_broken_or_too_old_gets_a_friendly_page_and_changes_nothing(string language, string title)
    {
        var keys = _program.Services.GetRequiredService<IDataProtectionProvider>();
        var old = new StopLinks(keys, new FakeTimeProvider(TimeProvider.System.GetUtcNow() - StopLinks.Lasts - TimeSpan.FromMinutes(1)));
        var stranger = new StopLinks(new EphemeralDataProtectionProvider(), TimeProvider.System);
        var whole = Address;
        using var reader = _program.Browser();
        reader.Speak(language);
        foreach (var address in new[]
        {
            "/" + old.Path(_reader, DigestKind.Weekly), "/" + stranger.Path(_reader, DigestKind.Weekly), whole[..^7], whole + "AAAA",
            "/varsler/av/æøå%20", "/varsler/av/" + new string('A', 5000), "/varsler/av/-",
        })
        {
            foreach (var answer in new[] { await reader.OpenAsync(address), await reader.PostAsync(address) })
            {
                Assert.Equal(404, answer.Status);
                Assert.Contains(title, answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.Null(await ChoiceAsync());
    }

    [Fact]
    public async Task An_address_works_for_half_a_year()
    {
        var keys = _program.Services.GetRequiredService<IDataProtectionProvider>();
        var young = new StopLinks(keys, new FakeTimeProvider(TimeProvider.System.GetUtcNow() - StopLinks.Lasts + TimeSpan.FromMinutes(5)));
        using var reader = _program.Browser();
        Assert.Equal(200, (await reader.OpenAsync("/" + young.Path(_reader, DigestKind.Monthly))).Status);
    }

    [Fact]
    public async Task An_account_that_is_gone_is_a_link_that_does_not_work()
    {
        using var reader = _program.Browser();
        var address = "/" + _program.Services.GetRequiredService<StopLinks>().Path(_reader + 1000, DigestKind.Weekly);
        Assert.Equal(404, (await reader.PostAsync(address)).Status);
    }

    [Fact]
    public async Task Too_much_at_once_is_refused()
    {
        using var reader = _program.Browser();
        Assert.Equal(413, (await reader.PostAsync(Address, ("x", new string('x', 100_000)))).Status);
        Assert.Null(await ChoiceAsync());
    }

    [Fact]
    public async Task The_page_of_choices_is_for_those_who_have_signed_in()
    {
        using var stranger = _program.Browser();
        Assert.StartsWith("/logg-inn", new Uri(_program.Address, (await stranger.OpenAsync("/varsler")).Location!).AbsolutePath, StringComparison.Ordinal);
        using var leader = await _program.SignedInAsync();
        var page = await leader.OpenAsync("/varsler");
        Assert.Equal(200, page.Status);
        Assert.Contains("E-post er ikke satt opp på denne serveren", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/varsler\"", (await leader.OpenAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_follow_the_language_that_somebody_chooses_while_signed_in()
    {
        using var stranger = _program.Browser();
        Assert.Equal(303, (await stranger.PostAsync("/sprak", ("culture", "en-GB"), ("returnUrl", "/"))).Status);
        Assert.Null(await ChoiceAsync());
        using var leader = await _program.SignedInAsync();
        Assert.Equal(303, (await leader.PostAsync("/sprak", ("culture", "nn-NO"), ("returnUrl", "/"))).Status);
        var choice = await ChoiceAsync();
        Assert.Equal(("nn-NO", true, true), (choice!.Language, choice.Weekly, choice.Monthly));
    }

    private async Task<DigestChoice?> ChoiceAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        return await db.DigestChoices.SingleOrDefaultAsync(c => c.AccountId == _reader, Stop);
    }
}
