using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>An administrator changes what the kommune decides, sees it in the log and takes the log out, under axe's eyes.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task A_changed_setting_is_in_the_log_with_what_it_was_and_in_the_file()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var admin = await browser.SignedInAsync(program, "admin@demo.invalid", 1366, 768);
        await admin.GotoAsync(program.Address + "/admin/innstillinger");
        await admin.GetByTestId("setting-threshold").FillAsync("2");
        await admin.Pressable("[data-testid=settings-save]").ClickAsync();
        await Assertions.Expect(admin.Locator("#setting-threshold-note")).ToHaveTextAsync("Skriv et helt tall fra 3 til 50.");
        await admin.ExpectNoFindingsAsync("settings-fault");

        await admin.GetByTestId("setting-threshold").FillAsync("7");
        await admin.GetByTestId("setting-role-leader").FillAsync("Driftsleder");
        await admin.Pressable("[data-testid=settings-save]").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("saved")).ToContainTextAsync("Innstillingene er lagret.");
        await admin.ExpectNoFindingsAsync("settings");

        await admin.GotoAsync(program.Address + "/admin/folk/ny");
        await Assertions.Expect(admin.Locator("#role-role option[value=Leader]")).ToHaveTextAsync("Driftsleder");
        await admin.GotoAsync(program.Address + "/admin/logg?hva=setting-changed");
        await Assertions.Expect(admin.Locator("[data-testid=audit-row][data-action=setting-changed]")).ToHaveCountAsync(2);
        await Assertions.Expect(admin.GetByTestId("audit")).ToContainTextAsync("Terskel: 5 → 7");
        await admin.ExpectNoFindingsAsync("audit");
        var download = await admin.RunAndWaitForDownloadAsync(() => admin.GetByTestId("export-csv").ClickAsync());
        var file = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("Terskel: 5 → 7", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Logget inn", file, StringComparison.Ordinal);

        await admin.SetViewportSizeAsync(320, 700);
        await admin.GotoAsync(program.Address + "/admin/logg");
        await Assertions.Expect(admin.Locator("[data-testid=audit-row][data-action=exported]")).ToHaveCountAsync(1);
        await admin.ExpectNoFindingsAsync("audit-320");
        Assert.True(await admin.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        // No label without what it is a label of.
        Assert.Equal(0, await admin.EvaluateAsync<int>("[...document.querySelectorAll('td')].filter(c => c.offsetParent && c.textContent.trim() === '').length"));
    }
}
