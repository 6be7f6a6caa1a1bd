using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

/// <summary>What stands in the letters, as a mail program reads them.</summary>
public sealed partial class DigestLettersTests : IAsyncLifetime
{
    private SqliteDatabase _database = null!;
    private MailCatcher _mail = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateOnly Today => DigestFixture.MondayMorning.DayInNorway();

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        _mail = await MailCatcher.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _mail.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_leader_reads_what_is_overdue_when_the_next_meeting_is_and_which_escalations_have_no_answer()
    {
        var office = await DigestFixture.OpenAsync(_database);
        await office.AddReaderAsync(office.Home);
        await AddOverdueAsync(office, 7);
        await SendUpAsync(office, deadline: Today.AddDays(-1));
        await SendUpAsync(office, deadline: Today.AddDays(3));
        var letter = await SendAsync(office);

        Assert.Equal("Ytterskogen: uke 48 på forbedringstavla", letter.Subject);
        Assert.Contains("- Neste tavlemøte: tirsdag 24.\u00A0november kl. 08.30\n", Text(letter), StringComparison.Ordinal);
        Assert.Contains(
            "- 7 forbedringer er over fristen\n    · Sak nummer 1\n    · Sak nummer 2\n    · Sak nummer 3\n    · Sak nummer 4\n    · Sak nummer 5\n    · og 2 til\n"
            + "    Se forbedringene: https://tavla.kommune.invalid/tavle/ytterskogen/forbedringer\n",
            Text(letter), StringComparison.Ordinal);
        Assert.Contains("- 2 løft venter på svar, 1 over fristen\n    Se løftene: https://tavla.kommune.invalid/tavle/ytterskogen/loft\n", Text(letter), StringComparison.Ordinal);
        // The board that is asked owes the answers.
        Assert.DoesNotContain("å svare på", Text(letter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_who_is_asked_reads_what_there_is_to_answer_and_one_letter_tells_of_all_boards()
    {
        var office = await DigestFixture.OpenAsync(_database);
        var reader = await office.AddReaderAsync(office.Home);
        await _database.SaveAsync(Grant.To(reader, office.Service.Id, Role.Leader));
        await SendUpAsync(office, deadline: Today.AddDays(3));
        var letter = await SendAsync(office);
        Assert.Equal("Uke 48 på forbedringstavlene dine", letter.Subject);
        Assert.Matches(@"(?s)Omsorg\nhttps.*- 1 løft å svare på\n.*Ytterskogen\nhttps.*- 1 løft venter på svar\n", Text(letter));
    }

    [Fact]
    public async Task A_skipped_week_leads_to_the_next_meeting_and_a_moved_one_to_its_own_day()
    {
        var office = await DigestFixture.OpenAsync(_database);
        await office.AddReaderAsync(office.Home);
        var board = await _database.BoardIdAsync(office.Home);
        var skipped = Meeting.Plan(board, Today.AddDays(1), 12);
        skipped.Skip(NotHeldReason.Holiday);
        // A Thursday instead of the Tuesday.
        await _database.SaveAsync(skipped, Meeting.Plan(board, Today.AddDays(10), 12));
        Assert.Contains("- Neste tavlemøte: torsdag 3.\u00A0desember kl. 08.30\n", Text(await SendAsync(office)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_owner_no_proposer_no_text_and_no_message_leaves_the_board()
    {
        var office = await DigestFixture.OpenAsync(_database);
        await office.AddReaderAsync(office.Home);
        var improvement = Improvement.Propose(
            await _database.BoardIdAsync(office.Home), ImprovementKind.Suggestion, "Nytt nøkkelskap", "Bare Petter finner nøklene.", "Ola Nordmann", DigestFixture.MondayMorning);
        improvement.SetOwner("Kari Nordmann", DigestFixture.MondayMorning);
        improvement.SetDue(Today.AddDays(-3), DigestFixture.MondayMorning);
        await _database.SaveAsync(improvement);
        await SendUpAsync(office, Today.AddDays(1), "Hilsen Solveig");
        var letter = (await SendAsync(office)).ToString();
        var read = Text(letter: Assert.Single(_mail.Taken)) + Html(Assert.Single(_mail.Taken));
        Assert.Contains("Nytt nøkkelskap", read, StringComparison.Ordinal);
        foreach (var name in new[] { "Nordmann", "Petter", "Solveig", "Grantangen" })
        {
            Assert.DoesNotContain(name, read, StringComparison.Ordinal);
            Assert.DoesNotContain(name, letter, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_manager_reads_counts_unit_by_unit_in_the_order_of_the_organisation()
    {
        var office = await DigestFixture.OpenAsync(_database);
        await office.AddUnitAsync("Ålhaugen", "alhaugen", office.Service, order: 1);
        await office.AddUnitAsync("Skolen", "skolen", office.Kommune, order: 2);
        await office.AddReaderAsync(office.Service, Role.Manager);
        var home = await _database.BoardIdAsync(office.Home);
        // October has five weeks, 40–44, with the Thursdays 1, 8, 15, 22 and 29.
        foreach (var (day, isHeld) in new[] { (6, true), (13, true), (20, false) })
        {
            var meeting = Meeting.Plan(home, new DateOnly(2026, 10, day), 12);
            if (isHeld)
            {
                meeting.Start(DigestFixture.MondayMorning);
                meeting.End(DigestFixture.MondayMorning);
            }
            else
            {
                meeting.Skip(NotHeldReason.Illness);
            }

            await _database.SaveAsync(meeting);
        }

        var outside = Meeting.Plan(home, new DateOnly(2026, 11, 3), 12);
        outside.Start(DigestFixture.MondayMorning);
        outside.End(DigestFixture.MondayMorning);
        await _database.SaveAsync(outside, SomeGains.Identified(boardId: home), SomeGains.Identified(boardId: home, year: 2025), SomeGains.Realised(boardId: home));
        await AddOverdueAsync(office, 1);
        await SendUpAsync(office, deadline: Today.AddDays(-1));
        var letter = await SendAsync(office);

        Assert.Equal("Forbedringstavlene i oktober 2026", letter.Subject);
        Assert.Matches(@"(?s)\nOmsorg\nhttps.*\n  Ålhaugen\n  https.*\n  Ytterskogen\n  https", Text(letter));
        Assert.DoesNotContain("Skolen", Text(letter), StringComparison.Ordinal);
        Assert.EndsWith(
            """
              Ytterskogen
              https://tavla.kommune.invalid/tavle/ytterskogen
              - Tavlemøter: 2 av 5 uker (avlyst med grunn: 1)
              - 1 forbedring er over fristen
              - 1 løft venter på svar, 1 over fristen
              - Gevinster i 2026, funnet: 299 t/år
              - Gevinster i 2026, tatt i bruk: 299 t/år

            Se trendene: https://tavla.kommune.invalid/trender

            """, Text(letter).Split("\n-- \n")[0], StringComparison.Ordinal);
        Assert.Contains("- Tavlemøter: 0 av 5 uker\n", Text(letter), StringComparison.Ordinal);
        // Not one title, and nothing of any vote.
        Assert.DoesNotContain("Sak nummer", Text(letter) + Html(letter), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)grønn|rosa|rød|ball|stemme|snitt|%", Text(letter));
    }

    [Theory]
    [InlineData("nb-NO", "uke 48 på forbedringstavla", "Ingenting er over fristen.", "Slutt å sende meg denne e-posten", "tirsdag 24.\u00A0november")]
    [InlineData("nn-NO", "veke 48 på forbetringstavla", "Ingenting er over fristen.", "Vel kva du vil ha på e-post", "tysdag 24.\u00A0november")]
    [InlineData("en-GB", "week 48 on the improvement board", "Nothing is overdue.", "Unsubscribe", "Tuesday 24\u00A0November")]
    public async Task The_letter_speaks_its_readers_language_whatever_the_server_speaks(string language, params string[] words)
    {
        var office = await DigestFixture.OpenAsync(_database);
        await office.AddReaderAsync(office.Home, language: language);
        var before = CultureInfo.CurrentUICulture;
        var letter = await SendAsync(office);
        Assert.Equal(before, CultureInfo.CurrentUICulture);
        Assert.Contains(words[0], letter.Subject, StringComparison.Ordinal);
        foreach (var word in words[1..])
        {
            Assert.Contains(word, Text(letter), StringComparison.Ordinal);
            Assert.Contains(word, System.Net.WebUtility.HtmlDecode(Html(letter)), StringComparison.Ordinal);
        }

        Assert.Contains($"<html lang=\"{language[..2]}\">", Html(letter), StringComparison.Ordinal);
        Assert.Equal(language[..2], letter.Body!.Headers["Content-Language"]);
    }

    [Fact]
    public async Task A_name_or_a_title_can_neither_add_a_header_nor_markup()
    {
        var office = await DigestFixture.OpenAsync(_database, "Ytter\r\nBcc: alle@kommune.invalid\r\n\r\n<b>skogen</b>");
        await office.AddReaderAsync(office.Home);
        var improvement = Improvement.Propose(
            await _database.BoardIdAsync(office.Home), ImprovementKind.Suggestion, "<script>alert(1)</script> & <a href=\"https://ond.invalid\">her</a>", "", null, DigestFixture.MondayMorning);
        improvement.SetDue(Today.AddDays(-1), DigestFixture.MondayMorning);
        await _database.SaveAsync(improvement);
        var letter = await SendAsync(office);

        Assert.Equal("leder@kommune.invalid", letter.Headers["X-Rcpt-To"]);
        Assert.Empty(letter.Bcc);
        Assert.Equal("Ytter Bcc: alle@kommune.invalid <b>skogen</b>: uke 48 på forbedringstavla", letter.Subject);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;a href=&quot;https://ond.invalid&quot;&gt;", Html(letter), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script|<b>|href=\"https://ond", Html(letter));
        Assert.Contains("    · <script>alert(1)</script> & <a href=\"https://ond.invalid\">her</a>\n", Text(letter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_plain_text_and_HTML_that_fetches_nothing_and_says_the_same()
    {
        var office = await DigestFixture.OpenAsync(_database);
        await office.AddReaderAsync(office.Home);
        await AddOverdueAsync(office, 2);
        var letter = await SendAsync(office);
        var parts = Assert.IsType<MultipartAlternative>(letter.Body).Cast<TextPart>().Select(p => p.ContentType.MimeType);
        Assert.Equal(["text/plain", "text/html"], parts);
        Assert.DoesNotMatch("(?i)<img|<link|<script|<style|<table|src=|url\\(|@import", Html(letter));
        Assert.Equal(Addresses().Matches(Text(letter)).Select(m => Steady(m.Value)).Distinct().Order(StringComparer.Ordinal),
            Addresses().Matches(Html(letter)).Select(m => Steady(m.Value)).Distinct().Order(StringComparer.Ordinal));
        foreach (var line in Text(letter).Split('\n').Select(l => l.TrimStart(' ', '-', '·')).Where(l => l.Length > 0 && !l.StartsWith('=') && !l.Contains("https:", StringComparison.Ordinal)))
            Assert.Contains(line, System.Net.WebUtility.HtmlDecode(Html(letter)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_headers_say_who_it_is_from_that_a_machine_wrote_it_and_how_to_stop_it()
    {
        var office = await DigestFixture.OpenAsync(_database);
        var reader = await office.AddReaderAsync(office.Home);
        await using var program = office.Program(_mail.Port);
        await DigestFixture.MinuteAsync(program);
        var letter = Assert.Single(_mail.Taken);
        Assert.Equal("\"Forbedringstavla\" <tavla@kommune.invalid>", letter.From.ToString());
        Assert.Equal("leder@kommune.invalid", letter.To.ToString());
        Assert.Equal(DigestFixture.MondayMorning, letter.Date);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        var address = letter.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>');
        Assert.StartsWith("https://tavla.kommune.invalid/varsler/av/", address, StringComparison.Ordinal);
        Assert.Contains(address, Text(letter), StringComparison.Ordinal);
        Assert.Contains(address, Html(letter), StringComparison.Ordinal);

        var token = address.Split('/')[^1];
        Assert.Equal(new StopRequest(reader, DigestKind.Weekly), program.GetRequiredService<StopLinks>().Read(token));
        await program.GetRequiredService<StopDigest>().ExecuteAsync(token, Stop);
        office.Time.Advance(TimeSpan.FromDays(7));
        await DigestFixture.MinuteAsync(program);
        Assert.Single(_mail.Taken);
    }

    private static string Text(MimeMessage letter) => letter.TextBody!.ReplaceLineEndings("\n");

    private static string Html(MimeMessage letter) => letter.HtmlBody!;

    // Each letter's own address to stop it is the same in both; written out it is long.
    private static string Steady(string address) => address.TrimEnd('.');

    private async Task<MimeMessage> SendAsync(DigestFixture office)
    {
        await using var program = office.Program(_mail.Port);
        await DigestFixture.MinuteAsync(program);
        return Assert.Single(_mail.Taken);
    }

    private static async Task AddOverdueAsync(DigestFixture office, int count)
    {
        var board = await office.Database.BoardIdAsync(office.Home);
        for (var i = 1; i <= count; i++)
        {
            var improvement = Improvement.Propose(board, ImprovementKind.Suggestion, "Sak nummer " + i, "", null, DigestFixture.MondayMorning);
            improvement.SetDue(Today.AddDays(i - 20), DigestFixture.MondayMorning);
            await office.Database.SaveAsync(improvement);
        }

        // Due today is not late, and what is done never is.
        var today = Improvement.Propose(board, ImprovementKind.Suggestion, "I dag", "", null, DigestFixture.MondayMorning);
        today.SetDue(Today, DigestFixture.MondayMorning);
        var done = Improvement.Propose(board, ImprovementKind.Suggestion, "Ferdig", "", null, DigestFixture.MondayMorning);
        done.SetDue(Today.AddDays(-9), DigestFixture.MondayMorning);
        done.Move(ImprovementState.Done, DigestFixture.MondayMorning);
        await office.Database.SaveAsync(today, done);
    }

    private static async Task SendUpAsync(DigestFixture office, DateOnly deadline, string message = "Kan dere hjelpe oss?")
    {
        var sentAt = DigestFixture.MondayMorning.AddDays(-10);
        var improvement = Improvement.Propose(await office.Database.BoardIdAsync(office.Home), ImprovementKind.Suggestion, "Løftet sak", "", null, sentAt);
        await office.Database.SaveAsync(improvement);
        await using var db = await office.Database.Contexts.CreateDbContextAsync(Stop);
        db.Update(improvement);
        db.Add(Escalation.Send(improvement, await office.Database.BoardIdAsync(office.Service), "Ytterskogen", message, deadline, sentAt));
        await db.SaveChangesAsync(Stop);
    }

    [GeneratedRegex("https://[^\\s\"<]+")]
    private static partial Regex Addresses();
}
