using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Administration.SetUp;

/// <summary>The set-up form as the operator meets it.</summary>
public sealed class SetUpPageTests(PostgresServer postgres)
{
    internal static readonly (string Name, string Value)[] Good =
    [
        ("kommune", "Vestre Toten kommune"), ("unit", "Ytterskogen  omsorgsboliger"), ("staff", "14"), ("day", "tuesday"), ("time", "08:30"),
        ("name", "Kari Nordmann"), ("email", "kari@kommune.invalid"), ("password", "en hel setning her"), ("leads", "true"),
    ];

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task One_form_makes_the_kommune_its_unit_and_its_admin_and_signs_in(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var program = ProgramHost.StartOn(database);
        using var browser = program.Browser();
        var answer = await browser.SubmitAsync(program.SetUpPath(), Good);
        Assert.Equal((303, "/"), (answer.Status, answer.Location));
        Assert.Contains("/tavle/ytterskogen-omsorgsboliger", (await browser.OpenAsync("/")).Html, StringComparison.Ordinal);

        await using var db = await database.Contexts.CreateDbContextAsync(Now);
        var units = await db.Units.OrderBy(u => u.Id).ToListAsync(Now);
        Assert.Equal(["Vestre Toten kommune", "Ytterskogen omsorgsboliger"], units.Select(u => u.Name));
        Assert.True(units[1].IsWithin(units[0]));
        Assert.Equal((units[0].Id, 14), (units[1].ParentId, units[1].Staff));
        Assert.Equal(units[0].Id, (await db.MunicipalSettings.SingleAsync(Now)).RootUnitId);
        var boards = await db.Boards.OrderBy(b => b.UnitId).ToListAsync(Now);
        Assert.Equal(units.Select(u => u.Id), boards.Select(b => b.UnitId));
        Assert.All(boards, b => Assert.Equal((DayOfWeek.Tuesday, new TimeOnly(8, 30)), (b.MeetingDay, b.MeetingTime)));
        var account = await db.Users.SingleAsync(Now);
        Assert.Equal(("Kari Nordmann", "kari@kommune.invalid", true), (account.Name, account.Email, account.LockoutEnabled));
        Assert.Equal(
            [(units[0].Id, Role.Admin), (units[1].Id, Role.Leader)],
            (await db.Grants.OrderBy(g => g.UnitId).ToListAsync(Now)).Select(g => (g.UnitId, g.Role)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_send_at_once_one_wins_and_the_other_signs_in(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var program = ProgramHost.StartOn(database);
        var browsers = Enumerable.Range(0, 6).Select(_ => program.Browser()).ToList();
        var path = program.SetUpPath();
        var tokens = new List<string>();
        foreach (var browser in browsers)
            tokens.Add((await browser.OpenAsync(path)).Token);
        var answers = await Task.WhenAll(browsers.Select((browser, i) =>
            browser.PostAsync(path, [("__RequestVerificationToken", tokens[i]), .. With("email", $"person{i}@kommune.invalid")])));
        Assert.All(answers, a => Assert.Equal(303, a.Status));
        Assert.Single(answers, a => a.Location == "/");
        Assert.Equal(5, answers.Count(a => a.Location == "/logg-inn"));
        await using var db = await database.Contexts.CreateDbContextAsync(Now);
        Assert.Equal((1, 2, 2, 2), (await db.Users.CountAsync(Now), await db.Units.CountAsync(Now), await db.Boards.CountAsync(Now), await db.Grants.CountAsync(Now)));
        browsers.ForEach(b => b.Dispose());
    }

    [Fact]
    public async Task An_admin_who_leads_nothing_is_admin_alone()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        Assert.Equal(303, (await browser.SubmitAsync(program.SetUpPath(), [.. Good.Where(f => f.Name != "leads")])).Status);
        await using var db = await program.Contexts.CreateDbContextAsync(Now);
        Assert.Equal(Role.Admin, (await db.Grants.SingleAsync(Now)).Role);
    }

    [Fact]
    public async Task Names_alike_get_addresses_of_their_own()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        Assert.Equal(303, (await browser.SubmitAsync(program.SetUpPath(), With("unit", "Vestre Toten Kommune!"))).Status);
        await using var db = await program.Contexts.CreateDbContextAsync(Now);
        Assert.Equal(["vestre-toten-kommune", "vestre-toten-kommune-2"], await db.Units.OrderBy(u => u.Id).Select(u => u.Slug).ToListAsync(Now));
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_the_field_and_the_rest_stays()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        foreach (var (field, value) in BadInput)
        {
            var answer = await browser.SubmitAsync(program.SetUpPath(), With(field, value));
            Assert.Equal(400, answer.Status);
            Assert.All(Good.Select(f => f.Name).Except(["leads"]), name => Assert.Equal(name == field, answer.FaultOf(name) is not null));
            Assert.All(
                Good.Where(f => f.Name != field && f.Name is not ("password" or "day" or "unit")),
                f => Assert.Equal(f.Value, answer.Field(f.Name)));
            Assert.Null(answer.Field("password"));
        }

        await using var db = await program.Contexts.CreateDbContextAsync(Now);
        Assert.Equal((0, 0), (await db.Users.CountAsync(Now), await db.Units.CountAsync(Now)));
    }

    private static IEnumerable<(string Field, string Value)> BadInput =>
    [
        ("kommune", ""), ("kommune", " \t "), ("kommune", new string('å', 81)), ("kommune", new string('k', 10_000)), ("kommune", "a\u0007b"),
        ("kommune", "\uFFFE"), ("kommune", string.Concat(Enumerable.Repeat("a\u0301", 60))), ("unit", ""), ("unit", "\u0001"), ("name", ""), ("name", new string('n', 81)),
        ("staff", ""), ("staff", "0"), ("staff", "501"), ("staff", "-1"), ("staff", "12.5"), ("staff", "99999999999"), ("staff", "tolv"),
        ("day", ""), ("day", "sunday"), ("day", "2"), ("day", "saturday"), ("day", "onsdag"), ("day", "Monday, Tuesday"),
        ("time", ""), ("time", "25:00"), ("time", "8"), ("time", "kvart over"),
        ("email", ""), ("email", "kari"), ("email", "kari@kommune@no"), ("email", "kari\uFFFE@kommune.no"), ("email", new string('a', 300) + "@b"),
        ("password", ""), ("password", "kort"), ("password", "aaaaaaaaaaaaaaaa"), ("password", "abcabcabcabcabc"),
        ("password", "passord12345"), ("password", "Ytterskogen2026"), ("password", "Karinordmann1"), ("password", "vestretoten123"),
    ];

    [Fact]
    public async Task A_stale_form_comes_back_with_what_was_typed()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        var stale = await browser.PostAsync(program.SetUpPath(), Good);
        Assert.Equal((400, "Vestre Toten kommune"), (stale.Status, stale.Field("kommune")));
        Assert.Contains("selected", stale.Html, StringComparison.Ordinal);
        Assert.Contains("checked", stale.Html, StringComparison.Ordinal);
        Assert.Equal(303, (await browser.PostAsync(program.SetUpPath(), [("__RequestVerificationToken", stale.Token), .. Good])).Status);
    }

    [Fact]
    public async Task Nonsense_never_breaks_the_page()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        Assert.Equal(400, (await browser.SubmitAsync(program.SetUpPath(), With("kommune", "a\0b"))).Status);
        Assert.Equal(413, (await browser.SubmitAsync(program.SetUpPath(), With("kommune", new string('x', 500_000)))).Status);
        Assert.Equal(400, (await browser.PostAsync(program.SetUpPath(), new StringContent("{}", null, "application/json"))).Status);
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_and_does_nothing()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        Assert.Equal(303, (await browser.SubmitAsync(program.SetUpPath(), With("unit", "<img src=x onerror=alert(1)>"))).Status);
        var home = await browser.OpenAsync("/");
        Assert.Contains("&lt;img src=x", home.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", home.Html, StringComparison.Ordinal);
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static (string Name, string Value)[] With(string field, string value) =>
        [.. Good.Select(f => f.Name == field ? (field, value) : f)];
}
