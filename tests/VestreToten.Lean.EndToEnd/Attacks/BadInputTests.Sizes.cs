using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

public sealed partial class BadInputTests
{
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
    public async Task A_million_characters_are_refused_and_leave_nothing()
    {
        var ideas = await IdeasAsync();
        using var phone = new Visitor("phone", attacked.Address);
        foreach (var value in (string[])[Million, new string('æ', 40_000), "a\0b", "\0"])
        {
            // Of words NUL is cleaned away like all that cannot be seen.
            foreach (var field in (string[])(value.Contains('\0', StringComparison.Ordinal) ? ["slag", "form"] : ["tittel", "tekst", "navn", "slag", "form"]))
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

    [Fact, Attack(18)]
    public async Task Nul_goes_from_words_and_a_title_of_nothing_else_is_none()
    {
        using var phone = new Visitor("phone", attacked.Address);
        Assert.Equal(400, (await phone.SendIdeaAsync(attacked.IdeaKey, fields: ("tittel", "\0"))).Status);

        var answer = await phone.SendIdeaAsync(attacked.IdeaKey, fields: [("tittel", "Nøkkel\0skap i gangen"), ("tekst", "a\0b"), ("navn", "K\0ari")]);

        Assert.Equal(303, answer.Status);
        await using var db = attacked.Database();
        var idea = await db.Improvements.SingleAsync(i => i.Title == "Nøkkelskap i gangen", TestContext.Current.CancellationToken);
        Assert.Equal(("ab", "Kari"), (idea.Text, idea.ProposedBy));
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
}
