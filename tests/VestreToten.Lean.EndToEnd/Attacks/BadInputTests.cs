using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>What is wrong is refused, and changes nothing.</summary>
[Collection<AttackedProgram.Definition>]
public sealed partial class BadInputTests(AttackedProgram attacked)
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

    private async Task<int> IdeasAsync()
    {
        await using var db = attacked.Database();
        return await db.Improvements.CountAsync() + await db.ServiceGoals.CountAsync();
    }
}
