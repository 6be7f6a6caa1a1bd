using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Administration.SetUp;

public sealed partial class SetUpPageTests
{
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
        Assert.Single(answers, a => a.Location == "/tavle/ytterskogen-omsorgsboliger");
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
}
