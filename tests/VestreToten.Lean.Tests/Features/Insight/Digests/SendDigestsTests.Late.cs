using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class SendDigestsTests
{
    [Fact]
    public async Task What_was_missed_is_sent_late_in_its_week_and_never_after()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        // Down on Monday, up on Sunday evening.
        office.Time.SetUtcNow(new DateTimeOffset(2026, 11, 29, 22, 59, 0, TimeSpan.Zero));
        await using var program = office.Program(mail.Port);
        await DigestFixture.MinuteAsync(program);
        Assert.Single(mail.Taken);
        // Monday of the next week: nothing before seven.
        office.Time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 5, 59, 59, TimeSpan.Zero));
        await DigestFixture.MinuteAsync(program);
        Assert.Single(mail.Taken);

        // The whole of week 49 the server refuses; in week 50 there is one letter, of that week.
        mail.Answer("rcpt", "450 Later");
        office.Time.SetUtcNow(new DateTimeOffset(2026, 12, 6, 20, 0, 0, TimeSpan.Zero));
        await DigestFixture.MinuteAsync(program);
        mail.Behave("rcpt");
        office.Time.SetUtcNow(new DateTimeOffset(2026, 12, 7, 6, 0, 0, TimeSpan.Zero));
        await DigestFixture.MinuteAsync(program);
        Assert.Equal([DigestState.Sent, DigestState.Dropped, DigestState.Sent], (await office.LettersAsync()).Select(d => d.State));
        Assert.Contains("uke 50", mail.Taken[^1].Subject, StringComparison.Ordinal);
    }
}
