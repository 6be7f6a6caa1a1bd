using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using VestreToten.Lean.Domain;
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

    private static string Text(MimeMessage letter) => letter.TextBody!.ReplaceLineEndings("\n");

    private static string Html(MimeMessage letter) => letter.HtmlBody!;

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
}
