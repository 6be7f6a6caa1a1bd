using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Platform.Shell;

/// <summary>Whatever fails, wherever: an answer in the reader's language, styled, with the security headers, and one entry in the log.</summary>
public sealed class FaultPageMiddlewareTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private Browser _leader = null!;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync(builder => builder.ConfigureServices(services =>
        {
            services.AddHttpContextAccessor();
            var real = services.Last(s => s.ServiceType == typeof(IDbContextFactory<LeanDbContext>));
            services.AddSingleton<IDbContextFactory<LeanDbContext>>(sp => new Breaking(
                (IDbContextFactory<LeanDbContext>)(real.ImplementationFactory?.Invoke(sp)
                    ?? real.ImplementationInstance ?? ActivatorUtilities.CreateInstance(sp, real.ImplementationType!)),
                sp.GetRequiredService<IHttpContextAccessor>()));
            services.Configure<RequestLocalizationOptions>(o => o.RequestCultureProviders.Insert(0, new BreakingCulture()));
            services.AddTransient<IStringLocalizer<ShellTexts>>(sp => new BreakingTexts(
                new StringLocalizer<ShellTexts>(sp.GetRequiredService<IStringLocalizerFactory>()), sp.GetRequiredService<IHttpContextAccessor>()));
        }));
        _leader = await _program.SignedInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _leader.Dispose();
        await _program.DisposeAsync();
    }

    [Theory]
    [InlineData("nb-NO", "Noe gikk galt")]
    [InlineData("nn-NO", "Noko gjekk gale")]
    [InlineData("en-GB", "Something went wrong")]
    public async Task A_fault_in_a_page_an_endpoint_or_a_middleware_is_told_in_the_readers_language(string language, string title)
    {
        // Signed in: the session is asked for in a middleware. A page of a circuit, a page without one, an endpoint.
        foreach (var path in (string[])["/tavle/ytterskogen", "/tavle/ytterskogen/mote", "/trender", "/tavle/ytterskogen/forbedringer.csv", "/i/" + new string('a', 26)])
        {
            foreach (var part in (string[])["database", "page"])
            {
                var answer = await AskAsync(path, ("Accept-Language", language), ("X-Break", part));
                if (part == "page" && answer.Status != 500)
                    continue;
                Assert.Equal((path, 500), (path, answer.Status));
                Assert.Contains(title, answer.Text, StringComparison.Ordinal);
                Assert.Contains("/phone.css", answer.Html, StringComparison.Ordinal);
                AssertGuarded(answer);
            }
        }
    }

    [Fact]
    public async Task A_page_that_fails_while_it_is_drawn_is_replaced_by_a_whole_one()
    {
        // The third question to the database is the page's own: the session and the rights have been asked for.
        for (var question = 1; question <= 6; question++)
        {
            var answer = await AskAsync("/tavle/ytterskogen", ("X-Break", "question " + question));
            Assert.True(answer.Status is 500 or 200, answer.Html);
            if (answer.Status == 200)
                return;
            Assert.Contains("Noe gikk galt", answer.Text, StringComparison.Ordinal);
            AssertGuarded(answer);
        }
    }

    [Fact]
    public async Task A_fault_before_the_language_is_known_is_told_in_the_default_one()
    {
        var answer = await AskAsync("/", ("X-Break", "culture"));
        Assert.Equal(500, answer.Status);
        Assert.Contains("Noe gikk galt", answer.Text, StringComparison.Ordinal);
        AssertGuarded(answer);
    }

    [Fact]
    public async Task A_fault_in_the_page_for_faults_itself_still_gets_a_page()
    {
        var answer = await AskAsync("/tavle/ytterskogen", ("X-Break", "database texts"));
        Assert.Equal(500, answer.Status);
        Assert.Contains("<h1>Noe gikk galt</h1>", answer.Html, StringComparison.Ordinal);
        AssertGuarded(answer);
    }

    [Fact]
    public async Task Programs_get_a_problem_and_scripts_a_line()
    {
        var api = await AskAsync("/api/v1/units", ("X-Break", "database"), ("Authorization", "Bearer tavle_" + new string('0', 26)));
        Assert.Equal((500, "application/problem+json"), (api.Status, api.Response.Content.Headers.ContentType!.MediaType));
        AssertGuarded(api);
        var fetched = await AskAsync("/tavle/ytterskogen", ("X-Break", "database"), ("Sec-Fetch-Dest", "empty"));
        Assert.Equal((500, "text/plain", "Noe gikk galt"), (fetched.Status, fetched.Response.Content.Headers.ContentType!.MediaType, fetched.Html));
        AssertGuarded(fetched);
    }

    [Fact]
    public async Task A_form_in_an_encoding_that_nobody_reads_is_a_bad_request_and_not_in_the_log()
    {
        using var stranger = _program.Browser();
        foreach (var path in (string[])["/", "/tavle/ytterskogen", "/nothing", "/logg-inn", "/sprak", "/i/x", "/s/CDFHJKLM", "/_blazor/negotiate", "/api/v1/units"])
        {
            foreach (var charset in (string[])["utf-7", "utf-99", "", "\"", "utf-8; charset=utf-7"])
            {
                var content = new StringContent("a=b");
                content.Headers.Remove("Content-Type");
                content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=" + charset);
                var answer = await stranger.PostAsync(path, content);
                Assert.True(answer.Status < 500, $"{path} {charset}: {answer.Status}");
            }
        }

        Assert.Equal(400, (await PostAsync(stranger, "/", "application/x-www-form-urlencoded; charset=utf-7", "a=b")).Status);
        Assert.Equal(400, (await PostAsync(stranger, "/", "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 3000).Select(i => $"k{i}=v")))).Status);
    }

    [Fact]
    public async Task What_strangers_send_writes_nothing_in_the_log()
    {
        var mark = Guid.NewGuid().ToString("N");
        var before = ConsoleLines.Listen().All().Length;
        using var stranger = _program.Browser();
        stranger.Bring("skjema", "CfDJ8" + mark);
        stranger.Bring("tavle", mark);
        foreach (var path in (string[])["/", "/logg-inn", "/i/" + mark, "/s/" + mark, "/tavle/" + mark + "%0A18:00:00%20INF", "/%0D%0A" + mark, "/?a=" + mark + "%0A"])
        {
            await stranger.OpenAsync(path);
            await stranger.PostAsync(path.Split('?')[0], ("__RequestVerificationToken", mark), ("email", mark + "\n18:00:00 INF"), ("password", mark));
            await PostAsync(stranger, path.Split('?')[0], "multipart/form-data; boundary=" + mark, mark);
        }

        var lines = ConsoleLines.Listen().All()[before..];
        Assert.DoesNotContain(lines, l => l.Contains(mark, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("Antiforgery", StringComparison.Ordinal));
    }

    private static Task<Browser.Answer> PostAsync(Browser browser, string path, string type, string body)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return browser.PostAsync(path, content);
    }

    private static void AssertGuarded(Browser.Answer answer)
    {
        Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.DoesNotContain("   at ", answer.Html, StringComparison.Ordinal);
    }

    private async Task<Browser.Answer> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _leader.Cookies }) { BaseAddress = _program.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Browser.Answer.ReadAsync(response);
    }

    private static string Asked(HttpContext? context) => context?.Request.Headers["X-Break"].ToString() ?? "";

    private sealed class Breaking(IDbContextFactory<LeanDbContext> real, IHttpContextAccessor http) : IDbContextFactory<LeanDbContext>
    {
        public LeanDbContext CreateDbContext()
        {
            var asked = Asked(http.HttpContext);
            if (asked.Contains("database", StringComparison.Ordinal))
                throw new InvalidOperationException("broken");
            if (asked.StartsWith("question ", StringComparison.Ordinal))
            {
                var count = (int)(http.HttpContext!.Items["questions"] ?? 0) + 1;
                http.HttpContext.Items["questions"] = count;
                if (asked == "question " + count)
                    throw new InvalidOperationException("broken");
            }

            return real.CreateDbContext();
        }
    }

    private sealed class BreakingCulture : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            Asked(httpContext).Contains("culture", StringComparison.Ordinal) ? throw new InvalidOperationException("broken") : Task.FromResult<ProviderCultureResult?>(null);
    }

    private sealed class BreakingTexts(IStringLocalizer<ShellTexts> real, IHttpContextAccessor http) : IStringLocalizer<ShellTexts>
    {
        public LocalizedString this[string name] => Asked(http.HttpContext).Contains("texts", StringComparison.Ordinal) ? throw new InvalidOperationException("broken") : real[name];

        public LocalizedString this[string name, params object[] arguments] => real[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => real.GetAllStrings(includeParentCultures);
    }
}
