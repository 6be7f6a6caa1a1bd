using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Preferences;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class SendDigestsTests
{
    [Fact]
    public async Task A_line_that_breaks_after_the_letter_has_begun_to_go_gives_no_second_letter()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        mail.Answer("cut-data");
        await using (var program = office.Program(mail.Port))
            await DigestFixture.MinuteAsync(program);
        Assert.Equal(DigestState.Unknown, (await office.LetterAsync()).State);

        mail.Behave("cut-data");
        office.Time.Advance(TimeSpan.FromDays(1));
        await using var again = office.Program(mail.Port);
        await DigestFixture.MinuteAsync(again);
        // The server did take it: the one that was sent is the only one.
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task A_line_that_breaks_before_the_letter_has_begun_to_go_gives_a_new_try()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        mail.Answer("cut-mail");
        await DigestFixture.MinuteAsync(program);
        var letter = await office.LetterAsync();
        Assert.Equal((DigestState.Waiting, 1), (letter.State, letter.Tries));
        mail.Behave("cut-mail");
        office.Time.Advance(TimeSpan.FromMinutes(5));
        await DigestFixture.MinuteAsync(program);
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task A_program_that_died_with_a_letter_in_its_hands_does_not_send_it_again()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        await program.GetRequiredService<MakeDigests>().ExecuteAsync(Stop);
        await office.ChangeAsync(async db => (await db.Digests.AsTracking().SingleAsync(Stop)).Take(office.Time.GetUtcNow()));

        office.Time.Advance(Digest.MaxSendingTime);
        await DigestFixture.MinuteAsync(program);
        Assert.Equal(DigestState.Sending, (await office.LetterAsync()).State);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        await DigestFixture.MinuteAsync(program);
        Assert.Equal(DigestState.Unknown, (await office.LetterAsync()).State);
        Assert.Empty(mail.Taken);
    }
}
