namespace VestreToten.Lean.Tests.Support;

/// <summary>What the page's script does with passkeys, step by step.</summary>
internal static class PasskeyForms
{
    public const string OfSignIn = "/logg-inn/passnokkel";

    public const string OfAccount = "/konto/passnokler";

    /// <summary>Where the browser is, as the authenticator is told.</summary>
    public static string Origin(this Browser browser) => browser.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>What the browser is to sign.</summary>
    public static async Task<string> OptionsAsync(this Browser browser, string page, string form, params (string, string)[] fields)
    {
        var shown = await browser.OpenAsync(page);
        var options = await browser.PostAsync(form + "/valg", [("__RequestVerificationToken", shown.Token), .. fields]);
        Assert.Equal(200, options.Status);
        return options.Html;
    }

    public static async Task<Browser.Answer> SendAsync(this Browser browser, string page, string form, string credential, params (string, string)[] fields)
    {
        var shown = await browser.OpenAsync(page);
        return await browser.PostAsync(form, [("__RequestVerificationToken", shown.Token), ("credential", credential), .. fields]);
    }

    /// <summary>Adds a passkey on one's own account.</summary>
    public static async Task<Browser.Answer> AddPasskeyAsync(this Browser browser, SoftKey key) =>
        await browser.SendAsync("/konto", OfAccount, key.Create(await browser.OptionsAsync("/konto", OfAccount), browser.Origin()));

    /// <summary>Signs in with one.</summary>
    public static async Task<Browser.Answer> PasskeySignInAsync(this Browser browser, SoftKey key) =>
        await browser.SendAsync("/logg-inn", OfSignIn, key.Sign(await browser.OptionsAsync("/logg-inn", OfSignIn), browser.Origin()));
}
