using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.EndToEnd.Attacks.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

public sealed partial class BadInputTests
{
    [Fact, Attack(19)]
    public async Task A_week_that_does_not_exist_is_not_there_and_no_fault()
    {
        string[] weeks = ["2026-54", "2025-53", "2026-00", "2026-99", "2026--1", "0000-01", "9999-54", "99999-01", "2026-1e1", "2026-W54", "2026-4", "-2026-40", "2026-40-1", "%D9%A2%D9%A0%D9%A2%D9%A6-%D9%A4%D9%A0", "abc", "2026-", "2147483648-1", "2026-40%0A", "%20"];
        string[] numbers = ["0", "-1", "54", "999999", "2147483648", "99999999999999999999", "abc", "1e9", "1.5", "0x10", "", "%00", "1%0A2", "%D9%A4", "NaN", "1&uker=2"];
        string[] queries = ["/trender?uker=", "/trender/ytterskogen?uker=", "/eksport/trender.csv?uker=", "/eksport/trender/ytterskogen.xlsx?uker=", "/tavle/ytterskogen/forbedringer?kort=",
            "/tavle/ytterskogen/loft?forbedring=", "/tavle/ytterskogen/gevinster?forbedring=", "/tavle/ytterskogen/forbedringer/arkiv?side=", "/trender?omrade=", "/varsler?x="];
        var leader = attacked["leder"];
        foreach (var week in weeks)
        {
            Assert.Equal((week, 404), (week, (await leader.GetAsync("/tavle/ytterskogen/moter/" + week)).Status));
            Assert.Equal((week, 404), (week, (await leader.GetAsync($"/tavle/ytterskogen/moter/{week}.csv")).Status));
        }

        foreach (var year in (string[])["0", "-1", "1", "10000", "abc", "99999999999", "2026.5", "%D9%A2"])
            Assert.Equal((year, 404), (year, (await leader.GetAsync("/trender/ytterskogen/hms/" + year)).Status));
        foreach (var path in queries.SelectMany(q => numbers.Concat(weeks).Select(n => q + n)))
        {
            var answer = await leader.GetAsync(path);
            Assert.True(answer.Status is 200 or 302 or 400 or 404, $"{path} gave {answer.Status}");
        }

        foreach (var path in ((string[])["tallies", "meetings", "improvements", "gains"]).SelectMany(list => weeks.Select(w => $"/api/v1/{list}?unit=ytterskogen&from={w}&after={w}&limit={w}")))
            Assert.True((await attacked["key of leder"].GetAsync(path)).Status is 200 or 400 or 404 or 429, path);
    }

    [Fact, Attack(20)]
    public async Task A_forged_host_is_refused_and_stands_in_no_answer()
    {
        foreach (var host in (string[])["evil.example", "evil.example:80", "127.0.0.1.evil.example", "evil.example:" + new Uri(attacked.Address).Port, "127.0.0.1@evil.example", "evil.example#127.0.0.1", "[::ffff:6.6.6.6]", "6.6.6.6", "evil.example.", "xn--evl-5qa.example"])
        {
            foreach (var path in (string[])["/", "/logg-inn", "/tavle/ytterskogen", "/s", "/i/" + attacked.IdeaKey, "/board.css", "/api/v1/units", "/_blazor/negotiate"])
            {
                var answer = await RawRequest.GetAsync(attacked.Address, path, host);
                Assert.True(RawRequest.Status(answer) == 400, $"{path} with Host: {host} gave {RawRequest.Status(answer)}");
                Assert.DoesNotContain("evil.example", answer, StringComparison.Ordinal);
            }
        }

        var own = new Uri(attacked.Address).Authority;
        foreach (var request in (string[])[
            $"GET / HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
            $"GET http://evil.example/tavle/ytterskogen HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n",
            $"GET / HTTP/1.1\r\nHost: {own}, evil.example\r\nConnection: close\r\n\r\n"])
        {
            var answer = await RawRequest.SendAsync(attacked.Address, request);
            Assert.True(RawRequest.Status(answer) == 400, $"{request} gave {answer}");
        }
    }
}
