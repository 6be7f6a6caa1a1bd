using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>From an administrator's first unit to a leader's first meeting, and the pages on the way under axe's eyes.</summary>
public sealed class AdministrationTests
{
    private const string Password = "blå kopper på rad ved vinduet";

    [Fact, Trait(Suite.Name, Suite.Long)]
    public async Task An_administrator_makes_units_and_invites_a_leader_who_starts_the_meeting()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var admin = await browser.AtFrontPageAsync(program, "admin@demo.invalid", 1366, 768);
        await admin.GetByTestId("to-admin").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("admin-lacks")).ToBeVisibleAsync();
        await admin.ExpectNoFindingsAsync("admin");

        await admin.GotoAsync(program.Address + "/admin/enheter");
        await MakeAsync(admin, "Furulia omsorgssenter");
        await MakeAsync(admin, "Čáhppis avdeling & 'natt'");
        await admin.ExpectNoFindingsAsync("units");
        await Assertions.Expect(admin.Locator("[data-testid=unit-row][data-slug=cahppis-avdeling-natt]")).ToBeVisibleAsync();

        await admin.GotoAsync(program.Address + "/admin/folk/ny");
        await admin.Pressable("[data-testid=invite-do]").ClickAsync();
        await Assertions.Expect(admin.Locator("#person-name-fault")).ToBeVisibleAsync();
        await admin.ExpectNoFindingsAsync("invite-fault");
        await admin.GetByTestId("person-name").FillAsync("Jon-Máhtte Eira");
        await admin.GetByTestId("person-email").FillAsync("jon@demo.invalid");
        var unit = await admin.Locator("#role-unit option", new() { HasText = "Furulia omsorgssenter" }).GetAttributeAsync("value");
        await admin.GetByTestId("role-unit").SelectOptionAsync(unit!);
        await admin.Pressable("[data-testid=invite-do]").ClickAsync();
        var link = await admin.GetByTestId("invitation-address").InnerTextAsync();
        await admin.ExpectNoFindingsAsync("invitation");

        var leader = await TakeAsync(browser, program, link);
        await leader.GotoAsync(program.Address + "/tavle/furulia-omsorgssenter");
        await leader.Pressable("[data-testid=start-meeting]").ClickAsync();
        await Assertions.Expect(leader).ToHaveURLAsync(program.Address + "/tavle/furulia-omsorgssenter/mote", new() { Timeout = 30_000 });
        await Assertions.Expect(leader.GetByTestId("next-step")).ToBeVisibleAsync();

        // The role is taken away in the middle of the meeting: the next press leads nowhere.
        await admin.GotoAsync(program.Address + "/admin/folk?sok=jon%40demo");
        await admin.Locator("[data-testid=person-row][data-email='jon@demo.invalid']").ClickAsync();
        await admin.ExpectNoFindingsAsync("person");
        await admin.Pressable("[data-testid=person-disable]").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("saved")).ToContainTextAsync("Jon-Máhtte Eira er deaktivert");
        await admin.ExpectNoFindingsAsync("person-disabled");
        await Assertions.Expect(leader.GetByTestId("next-step")).ToHaveCountAsync(0);
    }

    private static async Task MakeAsync(IPage admin, string name)
    {
        await admin.Locator("[data-testid=unit-add]:enabled").ClickAsync();
        await admin.GetByTestId("unit-name").FillAsync(name);
        await admin.GetByTestId("unit-staff").FillAsync("12");
        await admin.Pressable("[data-testid=unit-save]").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("saved")).ToContainTextAsync(name + " er laget.");
    }

    private static async Task<IPage> TakeAsync(Browser browser, RunningProgram program, string link)
    {
        var leader = await browser.WindowAsync(1366, 768);
        await leader.GotoAsync(link);
        Assert.Equal(program.Address + "/invitasjon", leader.Url);
        await leader.ExpectNoFindingsAsync("invitation-form");
        await leader.GetByTestId("new-password").FillAsync("kort");
        await leader.GetByTestId("invite-accept").ClickAsync();
        await Assertions.Expect(leader.Locator("#password-fault")).ToBeVisibleAsync();
        await leader.ExpectNoFindingsAsync("invitation-fault");
        await leader.GetByTestId("new-password").FillAsync(Password);
        await leader.GetByTestId("invite-accept").ClickAsync();
        await leader.ExpectAtAsync(program.Address + "/");
        return leader;
    }
}
