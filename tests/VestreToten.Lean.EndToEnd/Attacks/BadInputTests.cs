using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>What is wrong is refused, and changes nothing.</summary>
[Collection<AttackedProgram.Definition>]
public sealed class BadInputTests(AttackedProgram attacked)
{
    private static readonly string Million = new('a', 1_000_000);

    private string[] Forms =>
        ["/logg-inn", "/logg-ut", "/sprak", "/i/" + attacked.IdeaKey, $"/i/{attacked.IdeaKey}/mal", "/varsler/av/x", "/oppsett/x", "/s", "/s/KTRMPXWH", "/", "/varsler", "/tavle/ytterskogen"];

    [Fact, Attack(14)]
    public async Task A_form_without_its_own_token_does_nothing()
    {
        using var visitor = await new Visitor("victim", attacked.Address).SignInAsync("leder@demo.invalid");
        using var attacker = new Visitor("attacker", attacked.Address);
        var (ideas, others) = (await IdeasAsync(), (await attacker.GetAsync("/logg-inn")).Hidden["__RequestVerificationToken"]);
        var own = (await visitor.GetAsync("/")).Hidden["__RequestVerificationToken"];
        foreach (var token in (string?[])[null, "", "x", "CfDJ8AAAA", others, own[..^4] + "AAAA", own + own, new string('A', 9000)])
        {
            Dictionary<string, string> Form(params (string Name, string Value)[] fields) =>
                new(fields.Append(("__RequestVerificationToken", token ?? "")).Where(f => token is not null || f.Item1[0] != '_').Select(f => KeyValuePair.Create(f.Item1, f.Item2)));

            using var stranger = new Visitor("stranger", attacked.Address);
            if (token != others)
                await stranger.GetAsync("/logg-inn");
            var signIn = await stranger.PostAsync("/logg-inn", Form(("email", "leder@demo.invalid"), ("password", RunningProgram.Password)));
            Assert.Equal((token, 400), (token, signIn.Status));
            Assert.True((await stranger.GetAsync("/varsler")).AsksToSignIn);
            foreach (var path in (string[])["", "/mal"])
            {
                var sent = await stranger.PostAsync("/i/" + attacked.IdeaKey + path, Form(("form", Guid.NewGuid().ToString("N")), ("slag", "forslag"), ("tittel", "Forfalsket"), ("navn", "x")));
                Assert.Equal((path, token, 400), (path, token, sent.Status));
            }

            foreach (var page in (string[])["/", "/varsler", "/konto/nokler", "/tavle/ytterskogen", "/tavle/ytterskogen/mote"])
                Assert.Equal((page, token, 400), (page, token, (await visitor.PostAsync(page, Form(("_handler", "x"), ("name", "Forfalsket")))).Status));
            await visitor.PostAsync("/logg-ut", Form());
            Assert.Equal((token, 200), (token, (await visitor.GetAsync("/varsler")).Status));
        }

        Assert.Equal(ideas, await IdeasAsync());
    }

    [Fact, Attack(17)]
    public async Task Deep_json_is_refused_everywhere()
    {
        var bodies = ((string[])[new string('[', 1000), string.Concat(Enumerable.Repeat("{\"a\":", 1000)), new string('[', 1000) + new string(']', 1000), "{\"a\":{\"$ref\":\"#\"}}", "nul", ""])
            .SelectMany(body => ((string[])["application/json", "application/json; charset=utf-7", "application/problem+json"]).Select(type => (body, type)));
        foreach (var (body, type) in bodies)
        {
            foreach (var path in Forms.Append("/api/v1/units").Append("/openapi/v1.json"))
                await ExpectRefusedAsync(attacked["leder"], path, Body(body, type));
        }
    }

    [Fact, Attack(18)]
    public async Task A_million_characters_and_nul_are_refused_and_leave_nothing()
    {
        var ideas = await IdeasAsync();
        using var phone = new Visitor("phone", attacked.Address);
        foreach (var value in (string[])[Million, new string('æ', 40_000), "a\0b", "\0"])
        {
            foreach (var field in (string[])["tittel", "tekst", "navn", "slag", "form"])
            {
                var answer = await phone.SendIdeaAsync(attacked.IdeaKey, fields: (field, value));
                Assert.True(answer.Status is 400 or 413 || answer == Answer.HungUp, $"{field} of {value.Length} characters gave {answer.Status}");
            }

            foreach (var path in Forms)
            {
                var answer = await phone.PostAsync(path, [new("email", value), new("password", value), new("culture", value), new("kode", value), new("goal-1", value), new("form", value)]);
                Assert.True(answer.Status is 303 or 302 or 400 or 401 or 404 or 405 or 413 or 429 || answer == Answer.HungUp, $"{path} with {value.Length} characters gave {answer.Status}");
            }
        }

        foreach (var path in (string[])["/s?kode=", "/tavle/ytterskogen/forbedringer?kort=", "/tavle/ytterskogen/forbedringer/arkiv?q=", "/logg-inn?returnUrl=", "/trender?uker=", "/api/v1/units?after="])
        {
            var answer = await attacked["leder"].GetAsync(path + new string('a', 7000));
            Assert.True(answer.Status < 500, $"{path} gave {answer.Status}");
        }

        Assert.Equal(ideas, await IdeasAsync());
    }

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

    private static async Task ExpectRefusedAsync(Visitor visitor, string path, HttpContent body)
    {
        var answer = await visitor.SendAsync(HttpMethod.Post, path, body);
        // Signing out by a request that is no form changes nothing, and shows the front page.
        var isRefused = answer.Status is 302 or 400 or 401 or 404 or 405 or 413 or 415 || (answer.Status == 303 && path == "/logg-ut");
        Assert.True(isRefused, $"{path} gave {answer.Status}");
        Assert.Equal(200, (await visitor.GetAsync("/varsler")).Status);
    }

    private static ByteArrayContent Body(string text, string type)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return body;
    }

    private async Task<int> IdeasAsync()
    {
        await using var db = attacked.Database();
        return await db.Improvements.CountAsync() + await db.ServiceGoals.CountAsync();
    }
}
