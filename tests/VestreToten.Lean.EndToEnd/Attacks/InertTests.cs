using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>What is meant to be run, followed or believed is text, and nothing more.</summary>
[Collection<AttackedProgram.Definition>]
public sealed partial class InertTests(AttackedProgram attacked)
{
    private static readonly string[] Sql =
    [
        "' OR '1'='1", "'; DROP TABLE Improvements; --", "\" OR \"\"=\"", "') UNION SELECT PasswordHash FROM Accounts --", "1) OR 1=1 --", "\\", "%", "_", "'", "\"", "''",
        "* OR *", "NEAR(a b)", "Title : a", "a AND NOT b", "\"a", "{Title Text} : a", "^a", "a* -b", "(((", ")", "a\" OR \"b", "sqlite_master", "1;PRAGMA writable_schema=1", "pg_sleep(5)", "\uFF07 OR 1=1", "\u02BC; --",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Attack(21)]
    public async Task Sql_and_search_operators_are_words_like_any_other()
    {
        var before = await CountsAsync();
        var leader = attacked["leder"];
        var address = new Visitor("sql", attacked.Address, from: "127.0.0.21");
        foreach (var words in Sql)
        {
            var escaped = Uri.EscapeDataString(words);
            foreach (var path in (string[])["/tavle/ytterskogen/forbedringer/arkiv?sok=", "/tavle/ytterskogen/forbedringer/arkiv?side=", "/tavle/ytterskogen/forbedringer?kort=", "/tavle/ytterskogen/gevinster?ar=",
                "/trender?omrade=", "/trender/", "/tavle/", "/tavle/ytterskogen/moter/", "/tavle/ytterskogen/bilder/", "/trender/ytterskogen/hms/"])
            {
                var answer = await leader.GetAsync(path + escaped);
                Assert.True(answer.Status is 200 or 400 or 404, $"{path}{words} gave {answer.Status}");
                Assert.DoesNotContain("AQAAAA", answer.Body, StringComparison.Ordinal);
            }

            // Nobody's card has these words: a condition that were true for all would show cards.
            if (words.Contains('=', StringComparison.Ordinal))
                Assert.DoesNotContain("data-testid=\"improvement\"", (await leader.GetAsync("/tavle/ytterskogen/forbedringer/arkiv?sok=" + escaped)).Body, StringComparison.Ordinal);
            Assert.Equal(400, (await attacked["key of leder"].GetAsync("/api/v1/units?after=" + escaped)).Status is var paged and not 429 ? paged : 400);
            Assert.Equal(404, (await address.GetAsync("/tavle/ytterskogen/kalender/" + Uri.EscapeDataString(words) + ".ics")).Status is var feed and not 429 ? feed : 404);
        }

        foreach (var words in Sql.Take(6))
            Assert.True((await address.SubmitAsync("/logg-inn", ("email", words), ("password", words))).Status is 400 or 401 or 429);
        Assert.True((await address.SubmitAsync("/logg-inn", ("email", "leder@demo.invalid' --"), ("password", "x"))).Status is 400 or 401 or 429);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact, Attack(24)]
    public async Task What_a_stranger_says_about_the_way_a_request_came_is_not_believed()
    {
        (string, string)[] forged =
        [
            ("X-Forwarded-For", "10.0.0.1"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Prefix", "/evil"), ("Forwarded", "for=10.0.0.1;host=evil.example;proto=https"),
            ("X-Original-Host", "evil.example"), ("X-Original-URL", "/healthz/live"), ("X-Rewrite-URL", "/healthz/live"), ("X-HTTP-Method-Override", "DELETE"), ("X-Real-IP", "10.0.0.1"), ("X-Original-For", "10.0.0.1"), ("Front-End-Https", "on"),
        ];
        foreach (var path in (string[])["/", "/logg-inn", "/tavle/ytterskogen", "/s", "/i/" + attacked.IdeaKey, "/tavle/finnes-ikke", "/varsler", "/healthz/ready"])
        {
            foreach (var visitor in (Visitor[])[attacked["stranger"], attacked["leder"]])
            {
                var (plain, told) = (await visitor.GetAsync(path), await visitor.GetAsync(path, forged));
                Assert.Equal((path, plain.Status, plain.Location), (path, told.Status, told.Location));
                Assert.DoesNotContain("evil", told.Body + string.Join(' ', told.Headers.Values), StringComparison.OrdinalIgnoreCase);
                Assert.Null(told.Header("Strict-Transport-Security"));
                Assert.DoesNotContain("secure", told.Header("Set-Cookie") ?? "", StringComparison.OrdinalIgnoreCase);
            }
        }
    }

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

    [Fact, Attack(28)]
    public async Task No_cell_of_a_file_begins_a_formula()
    {
        string[] beginnings =
        [
            "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00A0=", "\u2003@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\uFE62", "\uFE63", "\uFE66", "\uFE6B", "\u200B=", "\u200C+", "\u200D-", "\u2060@", "\uFEFF=", "\u00AD=", "\u202E=", "\u180E=", "\u200B \uFF1D", "\u2212", "\u207A",
        ];
        await using var db = attacked.Database();
        var board = await (from b in db.Boards join u in db.Units on b.UnitId equals u.Id where u.Slug == AttackedProgram.Own select b.Id).SingleAsync(Stop);
        foreach (var beginning in beginnings)
        {
            var added = Improvement.Propose(board, ImprovementKind.Suggestion, "Formel", "", "navn", TimeProvider.System.GetUtcNow());
            db.Add(added);
            await db.SaveChangesAsync(Stop);
            // Past what the forms would have made of it: what is stored may be older than they are.
            var cell = beginning + "HYPERLINK(\"http://evil.example\")";
            await db.Improvements.Where(i => i.Id == added.Id).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.Title, cell).SetProperty(i => i.Text, cell).SetProperty(i => i.ProposedBy, cell).SetProperty(i => i.Owner, cell), Stop);
        }

        var file = await attacked["leder"].GetAsync("/tavle/ytterskogen/forbedringer.csv");
        // Each of them holds a quotation mark, and so stands in quotation marks.
        var cells = Quoted().Matches(file.Body).Select(m => m.Groups[1].Value).Where(c => c.Contains("HYPERLINK", StringComparison.Ordinal)).ToList();
        Assert.Equal(4 * beginnings.Length, cells.Count);
        Assert.Empty(cells.Where(BeginsFormula).Select(c => string.Join(' ', c.Take(3).Select(x => $"U+{(int)x:X4}"))).Distinct());
        await db.Improvements.Where(i => i.Title.Contains("HYPERLINK")).ExecuteDeleteAsync(Stop);
    }

    /// <summary>
    /// As the most obliging spreadsheet would read it: compatible forms made plain, and everything that is not seen left out.
    /// </summary>
    private static bool BeginsFormula(string cell) =>
        cell.Normalize(NormalizationForm.FormKC).FirstOrDefault(c => !char.IsWhiteSpace(c)
            && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)) is '=' or '+' or '-' or '@';

    /// <summary>By what a browser makes of it: tabs and line breaks are left out, a backslash is a slash.</summary>
    private void ExpectOwn(string asked, string location)
    {
        var read = string.Concat(location.Where(c => c is not ('\t' or '\r' or '\n'))).Trim().Replace('\\', '/');
        Assert.True(read.StartsWith('/') && !read.StartsWith("//", StringComparison.Ordinal), $"{asked} led to {location}");
        Assert.Equal(new Uri(attacked.Address).Authority, new Uri(new Uri(attacked.Address), read).Authority);
        Assert.DoesNotContain(location, char.IsControl);
    }

    private async Task<string> CountsAsync()
    {
        await using var db = attacked.Database();
        return $"{await db.Improvements.CountAsync()} {await db.Users.CountAsync()} {await db.Units.CountAsync()} {await db.Meetings.CountAsync()} {await db.Tallies.CountAsync()}";
    }

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex Quoted();
}
