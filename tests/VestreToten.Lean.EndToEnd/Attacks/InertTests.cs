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
            ("X-Forwarded-For", "10.0.0.1"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Prefix", "/evil.example"), ("Forwarded", "for=10.0.0.1;host=evil.example;proto=https"),
            ("X-Original-Host", "evil.example"), ("X-Original-URL", "/healthz/live"), ("X-Rewrite-URL", "/healthz/live"), ("X-HTTP-Method-Override", "DELETE"), ("X-Real-IP", "10.0.0.1"), ("X-Original-For", "10.0.0.1"), ("Front-End-Https", "on"),
        ];
        foreach (var path in (string[])["/", "/logg-inn", "/tavle/ytterskogen", "/s", "/i/" + attacked.IdeaKey, "/tavle/finnes-ikke", "/varsler", "/healthz/ready"])
        {
            foreach (var visitor in (Visitor[])[attacked["stranger"], attacked["leder"]])
            {
                var (plain, told) = (await visitor.GetAsync(path), await visitor.GetAsync(path, forged));
                Assert.Equal((path, plain.Status, plain.Location), (path, told.Status, told.Location));
                Assert.DoesNotContain("evil.example", told.Body + string.Join(' ', told.Headers.Values), StringComparison.OrdinalIgnoreCase);
                Assert.Null(told.Header("Strict-Transport-Security"));
                Assert.DoesNotContain("; secure", told.Header("Set-Cookie") ?? "", StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private async Task<string> CountsAsync()
    {
        await using var db = attacked.Database();
        return $"{await db.Improvements.CountAsync()} {await db.Users.CountAsync()} {await db.Units.CountAsync()} {await db.Meetings.CountAsync()} {await db.Tallies.CountAsync()}";
    }
}
