using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

public sealed partial class InertTests
{
    [Fact, Attack(25)]
    public async Task A_return_address_leads_nowhere_else()
    {
        string[] addresses =
        [
            "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "https://evil.example", "HTTPS:evil.example", "https:/evil.example", "javascript:alert(1)", "data:text/html,x", "/\t/evil.example", "/\n/evil.example",
            "\t//evil.example", " //evil.example", "/%09/evil.example\t", "/%2f/evil.example\r\nSet-Cookie: a=b", "@evil.example", "//127.0.0.1@evil.example", "/.//evil.example", "/..//evil.example", "/%5cevil.example", "evil.example", "?x", "#x", "~/evil", "/\u2028/evil.example", "//\u3002evil.example",
            "/logg-inn?returnUrl=//evil.example", new string('/', 1000),
        ];
        foreach (var address in addresses)
        {
            using var visitor = new Visitor("visitor", attacked.Address);
            var form = (await visitor.GetAsync("/logg-inn?returnUrl=" + Uri.EscapeDataString(address))).Hidden;
            if (form.TryGetValue("returnUrl", out var shown))
                ExpectOwn(address, shown);
            form["returnUrl"] = address;
            var language = await visitor.PostAsync("/sprak", [new("culture", "nb-NO"), new("returnUrl", address)]);
            Assert.Equal((address, 303), (address, language.Status));
            ExpectOwn(address, language.Location!);
            var again = await attacked["leder"].GetAsync("/logg-inn?returnUrl=" + Uri.EscapeDataString(address));
            Assert.Equal((address, 303), (address, again.Status));
            ExpectOwn(address, again.Location!);
        }

        foreach (var address in addresses.Take(8))
        {
            using var visitor = new Visitor("visitor", attacked.Address);
            var entered = await visitor.SubmitAsync("/logg-inn", ("email", "leder@demo.invalid"), ("password", RunningProgram.Password), ("returnUrl", address));
            Assert.Equal((address, 303), (address, entered.Status));
            ExpectOwn(address, entered.Location!);
        }
    }

    [Fact, Attack(26)]
    public async Task Fields_that_no_form_has_change_nothing()
    {
        using var phone = new Visitor("phone", attacked.Address);
        (string, string)[] more = ((string[])["BoardId", "boardId", "UnitId", "TenantId", "tenantId", "Improvement.BoardId", "State", "state", "Id", "Owner", "Version", "PhotoCount", "IsEscalated", "Effect", "Ended", "__proto__", "kind", "roles", "isAdmin"])
            .Select(name => (name, name.EndsWith("Id", StringComparison.Ordinal) ? "1" : "6")).ToArray();
        Assert.Equal(303, (await phone.SendIdeaAsync(attacked.IdeaKey, fields: [("tittel", "Mange felt"), .. more.Take(8)])).Status);
        Assert.Equal(400, (await phone.SendIdeaAsync(attacked.IdeaKey, fields: [("tittel", "Altfor mange felt"), .. more, .. more.Select(m => ("x" + m.Item1, m.Item2))])).Status);
        await using var db = attacked.Database();
        var made = await db.Improvements.SingleAsync(i => i.Title == "Mange felt", Stop);
        var own = await (from b in db.Boards join u in db.Units on b.UnitId equals u.Id where u.Slug == AttackedProgram.Own select b.Id).SingleAsync(Stop);
        Assert.Equal((own, ImprovementState.New, (string?)null, 0, false), (made.BoardId, made.State, made.Owner, made.PhotoCount, made.IsEscalated));

        using var member = new Visitor("member", attacked.Address);
        await member.SubmitAsync("/logg-inn", [("email", "ingen@demo.invalid"), ("password", RunningProgram.Password), .. more, ("role", "4"), ("accountId", "1")]);
        Assert.Equal(404, (await member.GetAsync("/tavle/ytterskogen")).Status);
        Assert.Equal(404, (await attacked["key of leder.nabo"].GetAsync("/api/v1/tallies?unit=ytterskogen&tenantId=1&boardId=1&unitId=1&role=4")).Status);
    }

    /// <summary>By what a browser makes of it: tabs and line breaks are left out, a backslash is a slash.</summary>
    private void ExpectOwn(string asked, string location)
    {
        var read = string.Concat(location.Where(c => c is not ('\t' or '\r' or '\n'))).Trim().Replace('\\', '/');
        Assert.True(read.StartsWith('/') && !read.StartsWith("//", StringComparison.Ordinal), $"{asked} led to {location}");
        Assert.Equal(new Uri(attacked.Address).Authority, new Uri(new Uri(attacked.Address), read).Authority);
        Assert.DoesNotContain(location, char.IsControl);
    }
}
