using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Preferences;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

/// <summary>Each letter once, against a real mail server.</summary>
public sealed partial class SendDigestsTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_letter_is_sent_once_a_week_however_often_the_program_starts(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        for (var start = 0; start < 3; start++)
        {
            await using var program = office.Program(mail.Port);
            await DigestFixture.MinuteAsync(program);
            await DigestFixture.MinuteAsync(program);
            office.Time.Advance(TimeSpan.FromHours(30));
        }

        Assert.Single(mail.Taken);
        var letter = await office.LetterAsync();
        Assert.Equal((DigestState.Sent, 1, DigestFixture.MondayMorning), (letter.State, letter.Tries, letter.Since));

        office.Time.SetUtcNow(DigestFixture.MondayMorning.AddDays(7));
        await using var next = office.Program(mail.Port);
        await DigestFixture.MinuteAsync(next);
        Assert.Equal(2, mail.Taken.Count);
        Assert.NotEqual(mail.Taken[0].MessageId, mail.Taken[1].MessageId);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Two_programs_at_once_send_each_letter_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var office = await DigestFixture.OpenAsync(database);
        var everybody = Enumerable.Range(1, 8).Select(i => $"leder{i}@kommune.invalid").ToList();
        foreach (var email in everybody)
            await office.AddReaderAsync(office.Home, Role.Leader, email);
        await using var mail = await MailCatcher.StartAsync();
        await using var one = office.Program(mail.Port);
        await using var two = office.Program(mail.Port);

        await Task.WhenAll(Task.Run(() => DigestFixture.MinuteAsync(one), Stop), Task.Run(() => DigestFixture.MinuteAsync(two), Stop));
        await DigestFixture.MinuteAsync(one);

        Assert.Equal(everybody, mail.Taken.Select(m => m.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        Assert.All(await office.LettersAsync(), d => Assert.Equal((DigestState.Sent, 1), (d.State, d.Tries)));
    }

    [Fact]
    public async Task When_two_programs_have_written_the_same_letter_only_one_hands_it_over()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await office.ChangeAsync(async db => db.Add(Digest.Make(await db.Users.Select(a => a.Id).SingleAsync(Stop), DigestPeriod.At(DigestKind.Weekly, DigestFixture.MondayMorning), Guid.NewGuid(), DigestFixture.MondayMorning)));
        await using var one = await database.Contexts.CreateDbContextAsync(Stop);
        await using var two = await database.Contexts.CreateDbContextAsync(Stop);
        foreach (var db in new[] { one, two })
            (await db.Digests.AsTracking().SingleAsync(Stop)).Take(DigestFixture.MondayMorning);
        await one.SaveChangesAsync(Stop);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.SaveChangesAsync(Stop));
    }
}
