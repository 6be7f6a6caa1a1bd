using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Shell;

/// <summary>What every answer carries, whatever it answers, to whom and how.</summary>
public sealed partial class SecurityHeadersTests
{
    // A phone's form tells where it comes from, and only within this site.
    private static readonly string[] Referrers = ["no-referrer", "same-origin"];

    private static readonly (string Name, string Value)[] Promised =
    [
        ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_of_every_address_carries_the_promised_headers()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var admin = await station.Program.SignedInAsync();
        var addresses = Addresses(station);
        Assert.True(addresses.Count > 60, "Too few addresses to be all of them");
        var lacks = new List<string>();
        var statuses = new HashSet<int>();
        foreach (var cookies in (CookieContainer[])[new(), admin.Cookies])
        {
            using var http = Client(station.Program.Address, cookies);
            foreach (var (method, path) in addresses)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await http.SendAsync(request, Stop);
                statuses.Add((int)answer.StatusCode);
                lacks.AddRange(Lacks(answer).Select(lack => $"{method} {path} ({(int)answer.StatusCode}): {lack}"));
            }
        }

        Assert.Empty(lacks.Distinct());
        // Pages, redirects, refusals and what is not there: all kinds of answers were among them.
        Assert.Subset(statuses, new HashSet<int> { 200, 302, 303, 400, 401, 404, 405 });
    }

    [Fact]
    public async Task A_program_that_nobody_has_set_up_promises_no_less()
    {
        await using var program = await ProgramHost.StartAsync();
        using var http = Client(program.Address, new CookieContainer());
        foreach (var path in (string[])["/", "/logg-inn", "/s/KTRMPXWH", "/oppsett/x", program.SetUpPath(), "/phone.css", "/healthz/live", "/healthz/ready", "/api/v1/units"])
        {
            using var answer = await http.GetAsync(path, Stop);
            Assert.Empty(Lacks(answer).Select(lack => $"{path} ({(int)answer.StatusCode}): {lack}"));
        }
    }

    [Theory]
    [InlineData("/logg-inn", "style-src 'self';")]
    [InlineData("/", "style-src 'self'; style-src-attr 'unsafe-inline'")]
    [InlineData("/tavle/ytterskogen", "style-src 'self'; style-src-attr 'unsafe-inline'")]
    [InlineData("/trender", "style-src 'self'; style-src-attr 'unsafe-inline'")]
    [InlineData("/tavle/ytterskogen/moter", "style-src 'self' 'unsafe-inline'")]
    public async Task Only_desks_allow_inline_style_elements(string path, string styles)
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var admin = await program.SignedInAsync();
        using var http = Client(program.Address, admin.Cookies);
        using var answer = await http.GetAsync(path, Stop);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single() + ";";
        Assert.Contains(styles, policy, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(styles, "unsafe-inline"), Regex.Count(policy, "unsafe-inline"));
    }

    private static HttpClient Client(Uri address, CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };

    /// <summary>Each endpoint with values for its parameters, by its own methods and by others; the phones' addresses, which are no endpoints; and some that are nothing.</summary>
    private static List<(string Method, string Path)> Addresses(OpenRoundFixture station)
    {
        var endpoints = station.Program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + Parameter().Replace(e.RoutePattern.RawText!.TrimStart('/'), m => Value(m.Groups[1].Value)));
        string[] phones =
        [
            "/s", "/s?kode=x", "/s/" + station.Code, $"/s/{station.Code}/felles", $"/s/{station.Code}/takk", "/s/KTRMPXWH", "/s/x/y/z", "/i/x", "/logg-inn?returnUrl=//x", "/sprak", "/balls/nothing.svg", "/favicon.ico",
        ];
        return [.. endpoints.Concat(phones).Distinct().SelectMany(path => ((string[])["GET", "HEAD", "POST", "DELETE", "OPTIONS"]).Select(method => (method, path)))
            // To stay signed in to the end.
            .Where(a => a.path != "/logg-ut")];
    }

    private static string Value(string parameter) => parameter switch
    {
        "Unit" or "unit" => "ytterskogen",
        "When" or "when" => "2026-48",
        "Year" => "2026",
        "Id" => "1",
        "documentName" => "v1",
        "hash" => new string('a', 64),
        _ => "x",
    };

    private static IEnumerable<string> Lacks(HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).ToLookup(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        string Of(string name) => string.Join(", ", headers[name]);
        foreach (var (name, value) in Promised.Where(p => Of(p.Name) != p.Value))
            yield return $"{name} is '{Of(name)}'";
        if (!Referrers.Contains(Of("Referrer-Policy")))
            yield return $"Referrer-Policy is '{Of("Referrer-Policy")}'";
        var policy = Of("Content-Security-Policy");
        if (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || !(policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) || policy.StartsWith("sandbox", StringComparison.Ordinal)))
            yield return $"the policy is '{policy}'";
        if (policy.Contains("unsafe-eval", StringComparison.Ordinal) || Regex.IsMatch(policy, "script-src[^;]*unsafe|[*]|https?:"))
            yield return $"the policy allows too much: '{policy}'";
        if (Of("Content-Type").StartsWith("text/html", StringComparison.Ordinal) && Of("Cache-Control") != "no-store")
            yield return $"a page may be kept: '{Of("Cache-Control")}'";
        foreach (var name in (string[])["Server", "X-Powered-By", "Access-Control-Allow-Origin"])
        {
            if (headers.Contains(name))
                yield return $"{name} is told";
        }

        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            if (!cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) || !Regex.IsMatch(cookie, "samesite=(lax|strict)", RegexOptions.IgnoreCase))
                yield return "a cookie is open: " + cookie.Split('=')[0];
        }
    }

    [GeneratedRegex("\\{[*]*(\\w+)[^}]*\\}")]
    private static partial Regex Parameter();
}
