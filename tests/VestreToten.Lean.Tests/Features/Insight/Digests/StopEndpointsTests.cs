using System.Net.Http.Headers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class StopEndpointsTests : IAsyncLifetime
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

    private async Task<DigestChoice?> ChoiceAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        return await db.DigestChoices.SingleOrDefaultAsync(c => c.AccountId == _reader, Stop);
    }
}
