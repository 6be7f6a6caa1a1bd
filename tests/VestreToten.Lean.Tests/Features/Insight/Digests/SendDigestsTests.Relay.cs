using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class SendDigestsTests
{
    [Theory]
    [InlineData("550 5.7.1 Relaying denied")]
    [InlineData("554 5.7.1 <leder@kommune.invalid>: Relay access denied")]
    [InlineData("550 Relaying denied")]
    [InlineData("550 5.4.1 Recipient address rejected: Access denied")]
    [InlineData("550 No")]
    public async Task A_server_that_passes_nothing_on_is_no_readers_fault_and_the_letters_wait(string answer)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        foreach (var reader in (string[])["en", "to", "tre"])
            await office.AddReaderAsync(office.Home, Role.Leader, reader + "@kommune.invalid");
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        mail.Answer("rcpt", answer);
        await DigestFixture.MinuteAsync(program);
        Assert.All(await office.LettersAsync(), letter => Assert.Equal(DigestState.Waiting, letter.State));

        mail.Behave("rcpt");
        office.Time.Advance(TimeSpan.FromMinutes(5));
        await DigestFixture.MinuteAsync(program);
        Assert.Equal(3, mail.Taken.Count);
    }

    [Fact]
    public async Task A_refusal_that_does_not_say_whose_it_is_is_the_readers_at_a_server_that_takes_others_letters()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home, Role.Leader, "en@kommune.invalid");
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        await DigestFixture.MinuteAsync(program);
        Assert.Single(mail.Taken);

        await office.AddReaderAsync(office.Home, Role.Leader, "ukjent@kommune.invalid");
        mail.Answer("rcpt", "550 No such user here");
        await DigestFixture.MinuteAsync(program);
        Assert.Equal([DigestState.Sent, DigestState.Refused], (await office.LettersAsync()).Select(d => d.State));
    }

    [Fact]
    public async Task The_program_gives_its_full_name_and_waits_longer_once_the_letter_has_gone()
    {
        await using var mail = await MailCatcher.StartAsync();
        var settings = new MailSettings
        {
            Host = "127.0.0.1", Port = mail.Port, Security = MailSecurity.None, From = "tavla@kommune.invalid", PublicUrl = new Uri("https://tavla.kommune.invalid/"),
        };
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)), (new MailServer(settings).Patience, new MailServer(settings).PatienceWithLetter));
        var server = new MailServer(settings) { Patience = TimeSpan.FromSeconds(1), PatienceWithLetter = TimeSpan.FromMinutes(1) };
        mail.Answer("slow-data", "2.5");
        await using var way = await server.OpenAsync(TestContext.Current.CancellationToken);
        using var letter = new MimeMessage(
            [MailboxAddress.Parse("tavla@kommune.invalid")], [MailboxAddress.Parse("leder@kommune.invalid")], "Hei", new TextPart("plain") { Text = "Hei" });
        Assert.Equal(MailOutcome.Taken, (await way.SendAsync(letter)).Outcome);
        Assert.Equal("tavla.kommune.invalid", Assert.Single(mail.Taken).Headers["X-Ehlo"]);
    }
}
