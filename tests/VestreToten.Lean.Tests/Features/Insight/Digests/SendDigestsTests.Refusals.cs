using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class SendDigestsTests
{
    [Theory]
    [InlineData("rcpt", "450 4.2.1 Come back later", 450)]
    [InlineData("data", "451 4.3.0 Not now", 451)]
    [InlineData("mail", "421 4.3.2 Closing", 421)]
    // The sender is the operator's to put right: the readers' letters wait for it.
    [InlineData("mail", "553 5.1.8 Who are you?", 553)]
    public async Task What_the_server_does_not_take_now_it_gets_again_later_with_the_same_name(string command, string answer, int number)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        mail.Answer(command, answer);
        await DigestFixture.MinuteAsync(program);
        var letter = await office.LetterAsync();
        Assert.Equal((DigestState.Waiting, 1, number), (letter.State, letter.Tries, letter.Answer));

        mail.Behave(command);
        office.Time.Advance(TimeSpan.FromMinutes(4));
        await DigestFixture.MinuteAsync(program);
        Assert.Empty(mail.Taken);
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await DigestFixture.MinuteAsync(program);
        var taken = Assert.Single(mail.Taken);
        Assert.Equal($"weekly-2026-48-{letter.Key:N}@tavla.kommune.invalid", taken.MessageId);
        Assert.All(mail.RefusedAtTheEnd, m => Assert.Equal(taken.MessageId, m.MessageId));
        Assert.Equal(command == "data" ? 1 : 0, mail.RefusedAtTheEnd.Count);
    }

    [Theory]
    [InlineData("rcpt", "550 5.1.1 Nobody here", 550)]
    [InlineData("data", "554 5.7.1 No", 554)]
    public async Task What_the_server_refuses_for_good_is_written_down_and_not_tried_again_before_the_next_week(string command, string answer, int number)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        mail.Answer(command, answer);
        await DigestFixture.MinuteAsync(program);
        var letter = await office.LetterAsync();
        Assert.Equal((DigestState.Refused, number), (letter.State, letter.Answer));

        mail.Behave(command);
        office.Time.Advance(TimeSpan.FromDays(2));
        await DigestFixture.MinuteAsync(program);
        Assert.Empty(mail.Taken);
        office.Time.Advance(TimeSpan.FromDays(5));
        await DigestFixture.MinuteAsync(program);
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task An_address_that_is_none_stops_nobody_elses_letter()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home, Role.Leader, "ola,kari@kommune.invalid");
        await office.AddReaderAsync(office.Home, Role.Leader, "kari@kommune.invalid");
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        await DigestFixture.MinuteAsync(program);
        Assert.Equal("kari@kommune.invalid", Assert.Single(mail.Taken).To.Mailboxes.Single().Address);
        Assert.Equal([DigestState.Refused, DigestState.Sent], (await office.LettersAsync()).Select(d => d.State));
    }
}
