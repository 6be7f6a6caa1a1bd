using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Preferences;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class SendDigestsTests
{
    [Fact]
    public async Task Who_has_opted_out_gets_none_and_who_changes_their_mind_gets_the_next()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var reader = await office.AddReaderAsync(office.Home);
        await office.ChooseAsync(reader, c => c.Choose(DigestKind.Weekly, false));
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        await DigestFixture.MinuteAsync(program);
        await office.ChooseAsync(reader, c => c.Choose(DigestKind.Weekly, true));
        office.Time.Advance(TimeSpan.FromDays(2));
        await DigestFixture.MinuteAsync(program);
        Assert.Empty(mail.Taken);
        office.Time.Advance(TimeSpan.FromDays(5));
        await DigestFixture.MinuteAsync(program);
        Assert.Single(mail.Taken);
    }

    [Theory]
    [InlineData("stopped")]
    [InlineData("disabled")]
    [InlineData("role taken away")]
    [InlineData("another role")]
    public async Task What_changes_while_a_letter_waits_decides(string change)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var reader = await office.AddReaderAsync(office.Home);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        mail.Answer("rcpt", "450 Later");
        await DigestFixture.MinuteAsync(program);
        mail.Behave("rcpt");
        await office.ChangeAsync(async db =>
        {
            if (change == "disabled")
                (await db.Users.AsTracking().SingleAsync(a => a.Id == reader, Stop)).IsDisabled = true;
            if (change is "role taken away" or "another role")
                db.RemoveRange(await db.Grants.Where(g => g.AccountId == reader).ToListAsync(Stop));
            if (change == "another role")
                db.Add(Grant.To(reader, office.Home.Id, Role.Staff));
        });
        if (change == "stopped")
            await office.ChooseAsync(reader, c => c.Choose(DigestKind.Weekly, false));
        office.Time.Advance(TimeSpan.FromMinutes(5));
        await DigestFixture.MinuteAsync(program);
        Assert.Empty(mail.Taken);
        Assert.Equal(DigestState.Dropped, (await office.LetterAsync()).State);
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Admin)]
    public async Task Those_who_neither_lead_nor_follow_get_none(Role role)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Kommune, role);
        await using var mail = await MailCatcher.StartAsync();
        await using var program = office.Program(mail.Port);
        await DigestFixture.MinuteAsync(program);
        Assert.Empty(await office.LettersAsync());
    }
}
