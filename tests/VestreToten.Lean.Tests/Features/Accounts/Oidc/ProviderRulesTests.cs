using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Accounts.Oidc;

/// <summary>Roles by what a provider tells, and accounts by invitation through it.</summary>
public sealed class ProviderRulesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_comes_with_its_claim_goes_with_it_and_leaves_what_a_person_has_given()
    {
        await using var scene = await OidcScene.StartAsync();
        await scene.AddRuleAsync("groups", "leder-nord", Role.Leader);
        await scene.AddRuleAsync("groups", "ansatt-nord", Role.Staff);
        scene.Server.Person["groups"] = new[] { "leder-nord", "ansatt-nord", "andre" };
        using (var first = await scene.EnterAsync())
            Assert.Equal(200, await OidcScene.BoardAsync(first));
        var account = await SiriAsync(scene);
        Assert.Equal((null, true), (account.Email, account.IsTaken));
        Assert.Equal([(Role.Staff, OidcScene.Slug), (Role.Leader, OidcScene.Slug)], await RolesAsync(scene, account.Id));

        // By hand the leader gets days; the claim goes, and so does the other role alone.
        await AsAdminAsync(scene, async (admin, services) =>
        {
            await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
            var unit = await db.Units.Where(u => u.Slug == "ytterskogen").Select(u => u.Id).SingleAsync(Stop);
            var last = TimeProvider.System.GetUtcNow().AddDays(20);
            Assert.True((await services.GetRequiredService<ChangeRoles>().GiveAsync(admin, account.Id, new RoleInput(unit, Role.Leader, null, DateOnly.FromDateTime(last.Date)), Stop)).IsDone);
        });
        scene.Server.Person["groups"] = new[] { "andre" };
        (await scene.EnterAsync()).Dispose();
        Assert.Equal([(Role.Leader, (string?)null)], await RolesAsync(scene, account.Id));
    }

    [Fact]
    public async Task Without_its_last_claim_nobody_comes_in_and_administrators_find_the_person_all_the_same()
    {
        await using var scene = await OidcScene.StartAsync();
        await scene.AddRuleAsync("groups", "leder-nord", Role.Leader);
        scene.Server.Person["groups"] = "leder-nord";
        using var open = await scene.EnterAsync();
        var account = await SiriAsync(scene);

        // Too many groups to be told (Entra ID): that is not the same as none.
        scene.Server.Person.Remove("groups");
        scene.Server.Person["_claim_names"] = new { groups = "src1" };
        (await scene.EnterAsync()).Dispose();
        Assert.Single(await RolesAsync(scene, account.Id));

        scene.Server.Person.Remove("_claim_names");
        using var browser = scene.Program.Browser();
        await ProviderSignInTests.RefusedAsync(scene, browser, "NoRole");
        Assert.Equal(404, await OidcScene.BoardAsync(open));
        await AsAdminAsync(scene, async (admin, services) =>
        {
            var row = await services.GetRequiredService<PeopleQueries>().OneAsync(admin, account.Id, Stop);
            Assert.Equal((PersonStatus.Active, false, true), (row!.Status, row.Roles.Single().Holds, row.Roles.Single().IsByRule));
        });

        scene.Server.Person["groups"] = "leder-nord";
        using var again = await scene.EnterAsync();
        Assert.Equal(200, await OidcScene.BoardAsync(again));
    }

    [Fact]
    public async Task Nobody_new_comes_in_by_groups_that_are_left_out_or_without_a_name()
    {
        await using var scene = await OidcScene.StartAsync();
        await scene.AddRuleAsync("groups", "leder-nord", Role.Leader);
        scene.Server.Person["_claim_names"] = new { groups = "src1" };
        using var browser = scene.Program.Browser();
        await ProviderSignInTests.RefusedAsync(scene, browser, "TooManyGroups");
        scene.Server.Person.Remove("_claim_names");
        scene.Server.Person.Remove("name");
        scene.Server.Person["groups"] = "leder-nord";
        await ProviderSignInTests.RefusedAsync(scene, browser, "NoName");
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(1, await db.Users.CountAsync(Stop));
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role()
    {
        await using var scene = await OidcScene.StartAsync();
        await scene.AddRuleAsync("groups", "admin", Role.Admin, "kommunen");
        scene.Server.Person["groups"] = "admin";
        (await scene.EnterAsync()).Dispose();
        var account = await SiriAsync(scene);
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        await db.Users.Where(a => a.Id != account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop);
        scene.Server.Person.Remove("groups");
        (await scene.EnterAsync()).Dispose();
        Assert.Equal([(Role.Admin, OidcScene.Slug)], await RolesAsync(scene, account.Id));
    }

    [Fact]
    public async Task Whose_role_begins_later_administers_nothing_yet_and_the_only_one_who_does_keeps_the_role()
    {
        await using var scene = await OidcScene.StartAsync();
        await scene.AddRuleAsync("groups", "admin", Role.Admin, "kommunen");
        scene.Server.Person["groups"] = "admin";
        (await scene.EnterAsync()).Dispose();
        var account = await SiriAsync(scene);
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        var later = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(30);
        await db.Grants.Where(g => g.AccountId != account.Id).ExecuteUpdateAsync(g => g.SetProperty(x => x.FirstDay, later), Stop);
        scene.Server.Person.Remove("groups");
        (await scene.EnterAsync()).Dispose();
        Assert.Equal([(Role.Admin, OidcScene.Slug)], await RolesAsync(scene, account.Id));
    }

    [Fact]
    public async Task An_invitation_is_taken_by_the_provider_once_and_only_by_its_form()
    {
        // As Feide: a subject of its own form, and no e-mail address.
        await using var scene = await OidcScene.StartAsync();
        scene.Server.Person["sub"] = "feide:siri@kommune.invalid";
        var secret = "";
        await AsAdminAsync(scene, async (admin, services) =>
        {
            await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
            var unit = await db.Units.Where(u => u.Slug == "ytterskogen").Select(u => u.Id).SingleAsync(Stop);
            secret = (await services.GetRequiredService<InvitePerson>().ExecuteAsync(admin, new PersonDetails("Siri Solberg", null), new RoleInput(unit, Role.Leader, null, null), Stop)).Secret!;
        });
        using var browser = scene.Program.Browser();
        await browser.OpenAsync("/invitasjon/" + secret);
        Assert.Contains("Ta imot med Kommunens egen", (await browser.OpenAsync("/invitasjon")).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await browser.PostAsync("/invitasjon", ("provider", OidcScene.Slug))).Status);
        Assert.Equal(200, (await browser.SubmitAsync("/invitasjon", ("provider", OidcScene.Slug))).Status);
        var back = await scene.ComeBackAsync(browser, $"/logg-inn/{OidcScene.Slug}/videre");
        Assert.Equal((302, "/", 200), (back.Status, back.Location, await OidcScene.BoardAsync(browser)));
        Assert.Equal((null, "Siri Solberg"), ((await SiriAsync(scene)).PasswordHash, (await SiriAsync(scene)).Name));
        using var later = await scene.EnterAsync();
        Assert.Equal(200, await OidcScene.BoardAsync(later));

        // Used up, for the next who has the letter.
        using var next = scene.Program.Browser();
        await next.OpenAsync("/invitasjon/" + secret);
        Assert.Equal(404, (await next.OpenAsync("/invitasjon")).Status);
    }

    private static async Task<Account> SiriAsync(OidcScene scene)
    {
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        return await db.Users.SingleAsync(a => a.Name == "Siri Solberg", Stop);
    }

    private static async Task<(Role, string?)[]> RolesAsync(OidcScene scene, int account)
    {
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        return [.. (await db.Grants.Where(g => g.AccountId == account).OrderBy(g => g.Role).ToListAsync(Stop)).Select(g => (g.Role, g.Provider))];
    }

    internal static async Task AsAdminAsync(OidcScene scene, Func<System.Security.Claims.ClaimsPrincipal, IServiceProvider, Task> run)
    {
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        var admin = await db.Users.SingleAsync(a => a.Email == ProgramHost.AdminEmail, Stop);
        await run(await scene.Program.Services.GetRequiredService<Sessions>().BeginAsync(admin, Stop), scene.Program.Services);
    }
}
