using System.Text.RegularExpressions;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.Recovery;

/// <summary>Forgotten passwords, over the network and through a real mail server.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public async Task Whether_there_is_such_an_account_shows_in_no_answer_and_the_letter_leads_to_a_new_password()
    {
        await using var mail = await MailCatcher.StartAsync();
        await using var program = await ProgramHost.StartSetUpAsync(host =>
        {
            host.UseSetting("Lean:Mail:Host", "127.0.0.1");
            host.UseSetting("Lean:Mail:Port", mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            host.UseSetting("Lean:Mail:Security", "None");
            host.UseSetting("Lean:Mail:From", "tavla@kommune.invalid");
            host.UseSetting("Lean:Mail:PublicUrl", "http://tavla.kommune.invalid");
            host.UseSetting("AllowedHosts", "*");
        });
        using var browser = program.Browser();
        var stranger = await browser.SubmitAsync("/glemt-passord", ("email", "nobody@kommune.invalid"));
        var known = await browser.SubmitAsync("/glemt-passord", ("email", " KARI@kommune.invalid "));
        Assert.Equal((303, "/glemt-passord/sendt"), (stranger.Status, stranger.Location));
        Assert.Equal((stranger.Status, stranger.Location), (known.Status, known.Location));
        Assert.Contains("Hvis det finnes en bruker", (await browser.OpenAsync(known.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await browser.SubmitAsync("/glemt-passord", ("email", "ikke noe"))).Status);

        var letter = await FirstAsync(mail);
        Assert.Equal((1, "kari@kommune.invalid"), (mail.Taken.Count, letter.To.Mailboxes.Single().Address));
        var path = new Uri(Regex.Match(letter.TextBody!, "http://[^\\s]+").Value).AbsolutePath;
        await browser.OpenAsync(path);
        Assert.Equal(303, (await browser.SubmitAsync("/nytt-passord", ("password", "blå kopper på rad ved vinduet"))).Status);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_whom_to_ask()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = program.Browser();
        Assert.Contains("sender ikke e-post", (await browser.OpenAsync("/glemt-passord")).Text, StringComparison.Ordinal);
        Assert.Contains("/glemt-passord", (await browser.OpenAsync("/logg-inn")).Html, StringComparison.Ordinal);
    }

    private static async Task<MimeKit.MimeMessage> FirstAsync(MailCatcher mail)
    {
        for (var tries = 0; tries < 300 && mail.Taken.Count == 0; tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        return mail.Taken[0];
    }
}
