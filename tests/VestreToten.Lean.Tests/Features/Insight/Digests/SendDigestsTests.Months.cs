using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class SendDigestsTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_manager_gets_one_letter_a_month_from_the_first_working_day(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Service, Role.Manager);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        var counts = new List<int>();
        // 1 January is a holiday and the 2nd a Saturday.
        foreach (var day in new[] { "2026-12-31T20:00:00Z", "2027-01-01T12:00:00Z", "2027-01-04T05:59:00Z", "2027-01-04T06:00:00Z", "2027-01-20T06:00:00Z" })
        {
            office.Time.SetUtcNow(DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
            await DigestFixture.MinuteAsync(program);
            counts.Add(mail.Taken.Count);
        }

        Assert.Equal([1, 1, 1, 2, 2], counts);
        Assert.Equal(["Forbedringstavlene i november 2026", "Forbedringstavlene i desember 2026"], mail.Taken.Select(m => m.Subject));
    }

    [Fact]
    public async Task Old_rows_go_and_this_weeks_stays()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        await DigestFixture.MinuteAsync(program);
        office.Time.Advance(Digest.Kept);
        await DigestFixture.MinuteAsync(program);
        Assert.Equal(2, (await office.LettersAsync()).Count);
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await DigestFixture.MinuteAsync(program);
        Assert.Single(await office.LettersAsync());
        Assert.Equal(2, mail.Taken.Count);
    }

    [Fact]
    public async Task The_clock_sends_when_the_program_is_awake_and_looks_again_every_minute()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        var awakening = new Awakening();
        using var clock = new RecurringJob<DigestClock>(
            ActivatorUtilities.CreateInstance<DigestClock>(program), TimeSpan.FromMinutes(1), awakening, office.Time, NullLogger<DigestClock>.Instance);
        await clock.StartAsync(Stop);
        Assert.Empty(mail.Taken);
        awakening.Announce();
        Assert.Equal("leder@kommune.invalid", (await mail.TakeAsync()).To.Mailboxes.Single().Address);
        await office.AddReaderAsync(office.Service, Role.Leader, "ny@kommune.invalid");
        office.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("ny@kommune.invalid", (await mail.TakeAsync()).To.Mailboxes.Single().Address);
        await clock.StopAsync(Stop);
    }
}
