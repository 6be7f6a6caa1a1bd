using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Paths;

/// <summary>The program under a path (<c>Lean:Proxy:PathBase</c>): nothing that it answers leads out of it.</summary>
public sealed partial class UnderPathTests
{
    private const string Base = "/tavla";

    /// <summary>Addresses that end a session, or take one: opened by no crawler.</summary>
    private static readonly string[] Left = ["/skjerm/las-opp", "/_blazor", "/_framework"];

    [Fact]
    public async Task Nothing_on_any_page_leads_out_of_it()
    {
        await using var program = await StartAsync();
        await program.AddAccountAsync("leder@kommune.invalid", "ytterskogen", Role.Leader);
        List<string> wrong = [];
        foreach (var who in (string[])[ProgramHost.AdminEmail, "leder@kommune.invalid", ""])
        {
            using var browser = who == "" ? program.Browser() : await SignedInAsync(program, who);
            var pages = await CrawlAsync(program, browser, wrong);
            // Fewer would mean that the crawl has lost its way.
            Assert.InRange(pages, who == "" ? 8 : who == ProgramHost.AdminEmail ? 45 : 30, 500);
            Assert.All(browser.Cookies.GetAllCookies(), cookie => Assert.StartsWith(Base, cookie.Path, StringComparison.Ordinal));
        }

        Assert.Equal("", string.Join('\n', wrong.Distinct()));
    }

    [Fact]
    public async Task Whoever_must_sign_in_first_comes_back_to_the_page_that_was_asked_for()
    {
        await using var program = await StartAsync();
        using var browser = program.Browser();
        var asked = await browser.OpenAsync(Base + "/tavle/ytterskogen/moter?side=1");
        Assert.Equal((302, $"{program.Address.GetLeftPart(UriPartial.Authority)}{Base}/logg-inn?returnUrl=%2Ftavle%2Fytterskogen%2Fmoter%3Fside%3D1"), (asked.Status, asked.Location));
        var page = await browser.OpenAsync(new Uri(asked.Location!).PathAndQuery);
        var answer = await browser.PostAsync(
            Base + "/logg-inn", ("__RequestVerificationToken", page.Token), ("returnUrl", page.Field("returnUrl")!),
            ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword));
        Assert.Equal((303, Base + "/tavle/ytterskogen/moter?side=1"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Beside_it_there_is_nothing_but_health()
    {
        await using var program = await StartAsync();
        using var browser = program.Browser();
        foreach (var path in (string[])["/", "/logg-inn", "/tavle/ytterskogen", "/board.css", "/tavlan/logg-inn", "/s"])
        {
            var answer = await browser.OpenAsync(path);
            Assert.Equal(404, answer.Status);
            Assert.Contains($"href=\"{Base}/\"", answer.Html, StringComparison.Ordinal);
        }

        Assert.Equal(200, (await browser.OpenAsync("/healthz/live")).Status);
        Assert.Equal(200, (await browser.OpenAsync(Base + "/healthz/live")).Status);
        var front = await browser.OpenAsync(Base + "?a=1");
        Assert.Equal((302, Base + "/?a=1"), (front.Status, front.Location));
        Assert.Equal(200, (await browser.OpenAsync("/TAVLA/logg-inn")).Status);
    }

    [Theory]
    [InlineData("127.0.0.1", Base, 200)]
    [InlineData("127.0.0.1", "/evil.example", 404)]
    [InlineData("10.11.12.13", Base, 404)]
    public async Task A_known_proxy_may_take_it_off_and_say_so_and_nobody_may_say_another(string known, string told, int status)
    {
        await using var program = await StartAsync(builder => builder.UseSetting("Lean:Proxy:Known", known));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Prefix", told);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");
        using var answer = await client.GetAsync("/logg-inn", TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains($"href=\"{Base}/phone.css\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_for_programs_names_it()
    {
        await using var program = await StartAsync();
        using var browser = await SignedInAsync(program, ProgramHost.AdminEmail);
        Assert.Contains($"\"url\": \"{program.Address.GetLeftPart(UriPartial.Authority)}{Base}\"", (await browser.OpenAsync(Base + "/openapi/v1.json")).Html, StringComparison.Ordinal);
    }

    private static Task<ProgramHost> StartAsync(Action<IWebHostBuilder>? configure = null) => ProgramHost.StartSetUpAsync(builder =>
    {
        builder.UseSetting("Lean:Proxy:PathBase", Base);
        configure?.Invoke(builder);
    });

    private static async Task<Browser> SignedInAsync(ProgramHost program, string email)
    {
        var browser = program.Browser();
        var answer = await browser.SubmitAsync(Base + "/logg-inn", ("email", email), ("password", ProgramHost.AdminPassword));
        Assert.Equal((303, Base + "/"), (answer.Status, answer.Location));
        return browser;
    }

    /// <summary>Opens every address of the program that is read, and every link from there; how many pages there were.</summary>
    private static async Task<int> CrawlAsync(ProgramHost program, Browser browser, List<string> wrong)
    {
        var patterns = program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null).Select(e => e.RoutePattern.RawText!.Trim('/'));
        var waiting = new Queue<string>(patterns.Select(p => $"{Base}/{Slot().Replace(p, m => m.Value.Contains("nit", StringComparison.Ordinal) ? "ytterskogen" : "1")}"));
        waiting.Enqueue(Base + "/s");
        var (seen, pages) = (new HashSet<string>(), 0);
        while (waiting.TryDequeue(out var address))
        {
            address = address.Split('#')[0];
            if (!seen.Add(address) || Left.Any(l => address.StartsWith(Base + l, StringComparison.Ordinal)))
                continue;
            var answer = await browser.OpenAsync(address);
            if (answer.Status >= 500)
                wrong.Add($"{address}: {answer.Status}");
            List<string> found = [.. answer.Location is { } location ? [location] : (string[])[], .. IsPage(answer) ? Links(answer.Html) : []];
            pages += answer.Status == 200 && IsPage(answer) ? 1 : 0;
            foreach (var link in found.Select(l => l.Replace(program.Address.GetLeftPart(UriPartial.Authority), "", StringComparison.Ordinal)))
            {
                if (link.StartsWith('#') || link == "" || link.StartsWith("data:", StringComparison.Ordinal))
                    continue;
                // What is relative is found below a page's base, which has been looked at as a link.
                if (link.StartsWith('/') ? link.StartsWith(Base + "/", StringComparison.Ordinal) : IsRelative().IsMatch(link))
                    waiting.Enqueue(link.StartsWith('/') ? link : $"{Base}/{link}");
                else
                    wrong.Add($"{address}: {link}");
            }
        }

        return pages;
    }

    private static bool IsPage(Browser.Answer answer) => answer.Response.Content.Headers.ContentType?.MediaType == "text/html";

    private static IEnumerable<string> Links(string html) => Attribute().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    [GeneratedRegex("""(?:\s(?:href|src|action|formaction|poster)="|http-equiv="refresh" content="\d+;url=)([^"]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex("^(balls|_framework|_content|circuit)")]
    private static partial Regex IsRelative();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Slot();
}
