using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class DigestLettersTests
{
    [Fact]
    public async Task A_manager_reads_counts_unit_by_unit_in_the_order_of_the_organisation()
    {
        var office = await DigestFixture.OpenAsync(_database);
        await office.AddUnitAsync("Ålhaugen", "alhaugen", office.Service, order: 1);
        await office.AddUnitAsync("Skolen", "skolen", office.Kommune, order: 2);
        await office.AddReaderAsync(office.Service, Role.Manager);
        var home = await _database.BoardIdAsync(office.Home);
        // The board began in week 41: the week before it is not missed. October has five weeks, 40–44, with the Thursdays 1, 8, 15, 22 and 29.
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
              - Tavlemøter: 2 av 4 uker (avlyst med grunn: 1)
              - 1 forbedring er over fristen
              - 1 løft venter på svar, 1 over fristen
              - Gevinster til og med 2026, funnet: 897 t/år
              - Gevinster til og med 2026, tatt i bruk: 299 t/år

            Se trendene: https://tavla.kommune.invalid/trender

            """, Text(letter).Split("\n-- \n")[0].Replace('\u00A0', ' '), StringComparison.Ordinal);
        // A board that has never met has missed no week.
        Assert.Contains("- Tavlemøter: ikke begynt ennå\n", Text(letter), StringComparison.Ordinal);
        // Not one title, and nothing of any vote.
        Assert.DoesNotContain("Sak nummer", Text(letter) + Html(letter), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)grønn|rosa|rød|ball|stemme|snitt|%", Text(letter));
    }
}
