using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Administration.SetUp;

/// <summary>The set-up form as the operator meets it.</summary>
public sealed partial class SetUpPageTests(PostgresServer postgres)
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
        Assert.Equal((303, "/tavle/ytterskogen-omsorgsboliger"), (answer.Status, answer.Location));
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

    [Fact]
    public async Task Whoever_sets_up_leads_the_unit_unless_the_tick_is_taken_away()
    {
        await using var program = await ProgramHost.StartAsync();
        using var browser = program.Browser();
        Assert.Matches("name=\"leads\"[^>]* checked", (await browser.OpenAsync(program.SetUpPath())).Html);

        // What was typed stays, and so does the tick that was taken away.
        var refused = await browser.SubmitAsync(program.SetUpPath(), [.. With("unit", "").Where(f => f.Name != "leads")]);
        Assert.DoesNotMatch("name=\"leads\"[^>]* checked", refused.Html);
        var answer = await browser.SubmitAsync(program.SetUpPath(), [.. Good.Where(f => f.Name != "leads")]);
        Assert.Equal((303, "/"), (answer.Status, answer.Location));
    }

    private static IEnumerable<(string Field, string Value)> BadInput =>
    [
        ("kommune", ""), ("kommune", " \t "), ("kommune", new string('å', 81)), ("kommune", new string('k', 10_000)), ("kommune", "\u0007"),
        ("kommune", "\uFFFE"), ("kommune", string.Concat(Enumerable.Repeat("q\u0301", 60))), ("unit", ""), ("unit", "\u0001"), ("name", ""), ("name", new string('n', 81)),
        ("staff", ""), ("staff", "0"), ("staff", "501"), ("staff", "-1"), ("staff", "12.5"), ("staff", "99999999999"), ("staff", "tolv"),
        ("day", ""), ("day", "sunday"), ("day", "2"), ("day", "saturday"), ("day", "onsdag"), ("day", "Monday, Tuesday"),
        ("time", ""), ("time", "25:00"), ("time", "8"), ("time", "kvart over"),
        ("email", ""), ("email", "kari"), ("email", "kari@kommune@no"), ("email", new string('a', 300) + "@b"),
        ("password", ""), ("password", "kort"), ("password", "aaaaaaaaaaaaaaaa"), ("password", "abcabcabcabcabc"),
        ("password", "passord12345"), ("password", "Ytterskogen2026"), ("password", "Karinordmann1"), ("password", "vestretoten123"),
    ];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static (string Name, string Value)[] With(string field, string value) =>
        [.. Good.Select(f => f.Name == field ? (field, value) : f)];
}
