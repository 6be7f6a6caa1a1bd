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
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

/// <summary>Each letter once, against a real mail server.</summary>
public sealed class SendDigestsTests(PostgresServer postgres)
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
