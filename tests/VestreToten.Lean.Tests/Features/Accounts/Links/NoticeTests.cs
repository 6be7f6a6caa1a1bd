using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Tests.Features.Accounts.Links;

/// <summary>The letters about what was done to an account.</summary>
public sealed class NoticeTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 30, 7, 12, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nb-NO", "30. november 2026 kl. 08.12", "si fra med en gang")]
    [InlineData("nn-NO", "30. november 2026 kl. 08.12", "sei frå med ein gong")]
    [InlineData("en-GB", "30 November 2026 at 08:12", "at once")]
    public void It_says_what_and_when_and_what_to_do_in_the_reader_s_language_and_has_no_link(string language, string when, string todo)
    {
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            var message = Text(new MailSettings { Host = "localhost", From = "tavla@kommune.invalid", PublicUrl = new Uri("https://tavla.kommune.invalid/") })
                .Write(new NoticeLetter(kind, "gammel@kommune.invalid", "Liv\r\nBcc: x", At, CultureInfo.GetCultureInfo(language)))!;
            var body = message.TextBody!.Replace('\u00A0', ' ');
            Assert.Contains(when, body, StringComparison.Ordinal);
            Assert.Contains(todo, body, StringComparison.Ordinal);
            Assert.DoesNotContain("://", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Notice.", message.Subject + body, StringComparison.Ordinal);
            Assert.Equal(["gammel@kommune.invalid"], message.To.Mailboxes.Select(m => m.Address));
        }
    }

    [Fact]
    public async Task It_goes_by_the_kommune_s_mail_server()
    {
        await using var catcher = await MailCatcher.StartAsync();
        var settings = new MailSettings { Host = "127.0.0.1", Port = catcher.Port, Security = MailSecurity.None, From = "tavla@kommune.invalid", PublicUrl = new Uri("https://tavla.kommune.invalid/") };
        var mail = new NoticeMail(settings);
        using var sender = new SendNotices(mail, Text(settings), new MailServer(settings), new LetterAttempts(TimeProvider.System, NullLogger<LetterAttempts>.Instance));
        await sender.SendAsync(new NoticeLetter(NoticeKind.EmailChanged, "gammel@kommune.invalid", "Liv", TimeProvider.System.GetUtcNow(), CultureInfo.GetCultureInfo("nb-NO")), Stop);
        Assert.Equal("E-postadressen din på forbedringstavla er endret", Assert.Single(catcher.Taken).Subject);
    }

    private static LinkLetterText Text(MailSettings settings)
    {
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return new LinkLetterText(settings, services.GetRequiredService<IStringLocalizer<LinkTexts>>(), TimeProvider.System);
    }
}
