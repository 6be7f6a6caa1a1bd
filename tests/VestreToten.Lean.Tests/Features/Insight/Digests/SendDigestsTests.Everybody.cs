using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class SendDigestsTests
{
    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Manager)]
    public async Task Who_has_not_taken_the_invitation_gets_no_letter_until_then(Role role)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        office.Time.SetUtcNow(DigestFixture.MondayMorning.AddDays(14));
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        var account = await office.AddReaderAsync(office.Home, role, "invitert@kommune.invalid", isTaken: false);
        await DigestFixture.MinuteAsync(program);
        Assert.Empty(mail.Taken);
        Assert.Empty(await office.LettersAsync());

        await office.ChangeAsync(async db => (await db.Users.AsTracking().SingleAsync(a => a.Id == account, Stop)).PasswordHash = "-");
        await DigestFixture.MinuteAsync(program);
        Assert.Single(mail.Taken);
    }

    [Theory]
    [InlineData("rcpt", "550 5.1.1 Nobody here")]
    [InlineData("rcpt", "550 5.2.1 Mailbox disabled")]
    [InlineData("data", "554 5.7.1 Spam")]
    [InlineData("rcpt", "550 No such user here")]
    public async Task Whatever_a_server_says_that_refuses_everybody_of_a_run_nobody_is_struck_off(string command, string answer)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        // That it took a letter before says nothing of today's run.
        await office.AddReaderAsync(office.Home, Role.Leader, "en@kommune.invalid");
        await DigestFixture.MinuteAsync(program);
        foreach (var reader in (string[])["to", "tre"])
            await office.AddReaderAsync(office.Home, Role.Leader, reader + "@kommune.invalid");
        mail.Answer(command, answer);
        await DigestFixture.MinuteAsync(program);
        Assert.Equal([DigestState.Sent, DigestState.Waiting, DigestState.Waiting], (await office.LettersAsync()).Select(d => d.State));

        mail.Behave(command);
        office.Time.Advance(TimeSpan.FromMinutes(5));
        await DigestFixture.MinuteAsync(program);
        Assert.Equal(3, mail.Taken.Count);
    }

    [Theory]
    [InlineData("en@kommune.invalid", "to@kommune.invalid")]
    [InlineData("to@kommune.invalid", "tre@kommune.invalid")]
    public async Task Those_whom_a_server_refuses_that_takes_somebody_elses_in_the_run_are_the_ones(params string[] gone)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        string[] readers = ["en@kommune.invalid", "to@kommune.invalid", "tre@kommune.invalid"];
        foreach (var reader in readers)
            await office.AddReaderAsync(office.Home, Role.Leader, reader);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        foreach (var reader in gone)
            mail.Answer("rcpt-" + reader, "550 5.1.1 Nobody here");

        await DigestFixture.MinuteAsync(program);

        Assert.Equal(
            readers.Select(reader => gone.Contains(reader) ? DigestState.Refused : DigestState.Sent), (await office.LettersAsync()).Select(d => d.State));
    }
}
