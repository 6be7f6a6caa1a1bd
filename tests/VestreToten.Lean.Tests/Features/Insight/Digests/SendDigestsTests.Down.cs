using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class SendDigestsTests
{
    [Fact]
    public async Task A_mail_server_that_is_down_is_tried_again_until_it_is_up()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        int port;
        await using (var gone = await MailCatcher.StartAsync())
            port = gone.Port;
        await using var program = office.Program(port);
        await DigestFixture.MinuteAsync(program);
        var letter = await office.LetterAsync();
        Assert.Equal((DigestState.Waiting, 0), (letter.State, letter.Tries));

        await using var mail = await MailCatcher.StartAsync(port);
        await DigestFixture.MinuteAsync(program);
        Assert.Empty(mail.Taken);
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await DigestFixture.MinuteAsync(program);
        Assert.Single(mail.Taken);
    }

    [Fact]
    public void A_server_that_stays_down_is_left_longer_in_peace_each_time_and_forgiven_when_it_is_back()
    {
        var pause = new MailPause();
        var now = DigestFixture.MondayMorning;
        Assert.Equal([1, 2, 5, 10, 15, 15], Enumerable.Range(0, 6).Select(_ => pause.Begin(now).TotalMinutes));
        Assert.True(pause.Holds(now.AddMinutes(15).AddTicks(-1)) && !pause.Holds(now.AddMinutes(15)));
        pause.End();
        Assert.False(pause.Holds(now));
        Assert.Equal(1, pause.Begin(now).TotalMinutes);
    }
}
