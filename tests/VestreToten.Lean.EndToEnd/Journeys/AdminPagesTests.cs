using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Every page of administration and of the own account, in every state that no journey passes: nothing for axe to find, nothing wider than the screen.</summary>
public sealed class AdminPagesTests
{
    /// <summary>A page, and what can be pressed there once its circuit has come; null where there is none.</summary>
    private static readonly (string Address, string? Live)[] Pages =
    [
        ("/admin", null), ("/admin/enheter", "unit-add"), ("/admin/folk", null), ("/admin/folk/ny", "invite-do"), ("/admin/import", null), ("/admin/skjermer", null),
        ("/admin/telefoner", null), ("/admin/innlogging", "rule-add"), ("/admin/innstillinger", "settings-save"), ("/admin/logg", null), ("/konto", null), ("/konto/app", null),
        ("/konto/innlogging", null),
    ];

    [Theory]
    [InlineData("nn-NO", 320)]
    [InlineData("nn-NO", 1366, Traits = [Suite.Name, Suite.Long])]
    [InlineData("nb-NO", 1366, Traits = [Suite.Name, Suite.Long])]
    [InlineData("nb-NO", 320, Traits = [Suite.Name, Suite.Long])]
    [InlineData("en-GB", 1366, Traits = [Suite.Name, Suite.Long])]
    [InlineData("en-GB", 320, Traits = [Suite.Name, Suite.Long])]
    public async Task Every_page_of_administration_is_without_findings(string language, int width)
    {
        await using var program = await RunningProgram.DemoAsync(
            "--Lean:SignIn:Oidc:0:Name=Kommunens innlogging", "--Lean:SignIn:Oidc:0:Authority=https://localhost:9", "--Lean:SignIn:Oidc:0:ClientId=tavla",
            "--Lean:SignIn:Oidc:0:ClientSecret=en-hemmelighet-i-testen");
        await using var browser = await Browser.OpenAsync();
        var admin = await browser.SignedInAsync(program, "admin@demo.invalid", width, 768, language);
        foreach (var (page, live) in Pages)
            await LookAsync(admin, program.Address + page, live);

        // A rule that lacks its value, and one that stands.
        await admin.GotoAsync(program.Address + "/admin/innlogging");
        await admin.Pressable("[data-testid=rule-add]").ClickAsync();
        await Assertions.Expect(admin.Locator("#rule-value[aria-invalid=true]")).ToBeVisibleAsync();
        await admin.ExpectNoFindingsAsync("rule-fault", areTargetsMeasured: true);
        await admin.GetByTestId("rule-claim").FillAsync("groups");
        await admin.GetByTestId("rule-value").FillAsync("tavle-ledere");
        await admin.Pressable("[data-testid=rule-add]").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("rule-row")).ToHaveCountAsync(1);
        await admin.ExpectNoFindingsAsync("rule", areTargetsMeasured: true);

        // Forms without script: what is wrong stands beside the field, and a question is asked before a screen is disconnected.
        await admin.GotoAsync(program.Address + "/admin/skjermer");
        await admin.GetByTestId("pair-code-input").FillAsync("KTRMPXWH");
        await admin.GetByTestId("pair-name").FillAsync("Vaktrommet");
        await admin.GetByTestId("pair-confirm").ClickAsync();
        await Assertions.Expect(admin.Locator("#code[aria-invalid=true]")).ToBeVisibleAsync();
        await admin.GetByTestId("wall-disconnect").First.ClickAsync();
        await admin.ExpectNoFindingsAsync("wall-fault", areTargetsMeasured: true);
        await admin.GotoAsync(program.Address + "/admin/logg?hvem=finnes-ikke");
        await admin.ExpectNoFindingsAsync("log-empty", areTargetsMeasured: true);
        await admin.GotoAsync(program.Address + "/konto/app");
        await admin.Locator("#code").FillAsync("1");
        await admin.Locator("main form button.primary").First.ClickAsync();
        await admin.ExpectNoFindingsAsync("app-fault", areTargetsMeasured: true);
    }

    private static async Task LookAsync(IPage page, string address, string? live)
    {
        Assert.Equal(200, (await page.GotoAsync(address))!.Status);
        if (live is not null)
            await Assertions.Expect(page.Locator($"[data-testid={live}]:enabled")).ToBeVisibleAsync();
        // One menu on all of administration, with the place in it, also where no circuit comes.
        if (new Uri(address).AbsolutePath.StartsWith("/admin", StringComparison.Ordinal))
            await Assertions.Expect(page.Locator(".admin-menu [aria-current]")).ToHaveCountAsync(1);
        await page.ExpectNoFindingsAsync(areTargetsMeasured: true);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), address + " is wider than the screen");
    }
}
