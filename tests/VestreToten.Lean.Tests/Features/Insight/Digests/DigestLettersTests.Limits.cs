using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class DigestLettersTests
{
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
}
