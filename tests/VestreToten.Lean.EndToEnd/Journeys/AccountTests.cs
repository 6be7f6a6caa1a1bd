using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>An account without a password: taken with a passkey, looked after by its owner, signed out everywhere.</summary>
public sealed class AccountTests
{
    private const string Form = "form[data-passkey] ";

    [Fact]
    public async Task An_invitation_is_taken_with_a_passkey_and_everything_is_ended_by_one_press()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var address = program.NamedAddress;
        var link = await InviteAsync(browser, program, address);

        var page = await browser.WindowAsync(390, 844);
        await Browser.AddAuthenticatorAsync(page);
        await page.GotoAsync(link);
        await page.ExpectNoFindingsAsync("invitation");
        await page.GetByTestId("link-name").FillAsync("Jon-Máhtte Eira");
        await page.Locator(Form + "[data-testid=invite-passkey]").ClickAsync();
        await page.ExpectAtAsync(address + "/");

        // Out, and in again without a word.
        await page.GotoAsync(address + "/konto");
        await Assertions.Expect(page.GetByTestId("passkey")).ToHaveCountAsync(1);
        await page.ExpectNoFindingsAsync("account");
        await page.GetByTestId("sign-out").ClickAsync();
        await page.GotoAsync(address + "/logg-inn?returnUrl=%2Fkonto");
        await page.ExpectNoFindingsAsync("sign-in");
        await page.GetByTestId("passkey-sign-in").ClickAsync();
        await page.ExpectAtAsync(address + "/konto");

        // A password that is easy to guess is refused beside its field.
        await page.GetByTestId("new-password").FillAsync("ytterskogen jon eira");
        await page.Locator("#password + .reveal").ClickAsync();
        await Assertions.Expect(page.GetByTestId("new-password")).ToHaveAttributeAsync("type", "text");
        await page.GetByTestId("password-save").ClickAsync();
        await Assertions.Expect(page.Locator("#password-fault")).ToContainTextAsync("lett å gjette");
        await page.ExpectNoFindingsAsync("password-fault");
        await page.GetByTestId("new-password").FillAsync("blå kopper på rad ved vinduet");
        await page.GetByTestId("password-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("account-said")).ToBeVisibleAsync();
        await page.GetByTestId("to-app").ClickAsync();
        await Assertions.Expect(page.GetByTestId("app-qr")).ToBeVisibleAsync();
        await page.ExpectNoFindingsAsync("app");

        // Elsewhere a live page of the same account ends at the press.
        var other = await browser.WindowAsync(1366, 768);
        await other.GotoAsync(address + "/logg-inn");
        await other.GetByTestId("email").FillAsync("jon@demo.invalid");
        await other.GetByTestId("password").FillAsync("blå kopper på rad ved vinduet");
        await other.GetByTestId("sign-in").ClickAsync();
        await other.ExpectAtAsync(address + "/");
        await other.GotoAsync(address + "/konto/nokler");
        await Assertions.Expect(other.Locator("[data-testid=token-make]:enabled")).ToBeVisibleAsync();
        await other.ExpectNoFindingsAsync("keys");

        await page.GotoAsync(address + "/konto");
        await Assertions.Expect(page.GetByTestId("session")).ToHaveCountAsync(2);
        await page.GetByTestId("sign-out-everywhere").ClickAsync();
        await page.ExpectAtAsync(address + "/logg-inn");
        await Assertions.Expect(other.GetByTestId("token-make")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await other.GotoAsync(address + "/konto");
        await Assertions.Expect(other.GetByTestId("sign-in")).ToBeVisibleAsync();
    }

    private static async Task<string> InviteAsync(Browser browser, RunningProgram program, string address)
    {
        var admin = await browser.SignedInAsync(program, "admin@demo.invalid", 1366, 768);
        await admin.GotoAsync(program.Address + "/admin/folk/ny");
        await admin.Pressable("[data-testid=invite-do]").WaitForAsync();
        await admin.GetByTestId("person-name").FillAsync("Jon Eira");
        await admin.GetByTestId("person-email").FillAsync("jon@demo.invalid");
        var unit = await admin.Locator("#role-unit option", new() { HasText = "Ytterskogen" }).First.GetAttributeAsync("value");
        await admin.GetByTestId("role-unit").SelectOptionAsync(unit!);
        await admin.Pressable("[data-testid=invite-do]").ClickAsync();
        var link = await admin.GetByTestId("invitation-address").InnerTextAsync();
        return link.Trim().Replace(program.Address, address, StringComparison.Ordinal);
    }
}
