using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Shell;

public sealed partial class FaultPageMiddlewareTests
{
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
}
