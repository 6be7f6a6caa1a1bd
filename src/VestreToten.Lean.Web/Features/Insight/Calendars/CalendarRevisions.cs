using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Insight.Calendars;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>
/// Numbers a calendar's events: an event's number rises when what programs are told of it is not what they were told last,
/// whatever made the difference. So nothing that changes a meeting, a board or an improvement has to know of calendars.
/// </summary>
internal sealed class CalendarRevisions(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    public async Task<BoardCalendar> OfAsync(int boardId, BoardCalendar calendar, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var told = await db.CalendarRevisions.AsTracking().Where(r => r.BoardId == boardId).ToDictionaryAsync(r => r.Name, cancellationToken);
        var answer = calendar with
        {
            Meetings = [.. calendar.Meetings.Select(m => m with { Revision = Revise(m.Name, calendar.UnitName, m.Day, calendar.MeetingTime, m.IsSkipped) })],
            Due = [.. calendar.Due.Select(d => d with { Revision = Revise(d.Name, d.Title, d.Day) })],
        };
        await SaveAsync(db, cancellationToken);
        return answer;

        EventRevision Revise(string name, params object[] content)
        {
            var digest = Digest(content);
            if (told.TryGetValue(name, out var revision))
                revision.Tell(digest, now);
            else
                db.CalendarRevisions.Add(revision = CalendarRevision.First(boardId, name, digest, now));
            return new EventRevision(revision.Sequence, revision.Changed);
        }
    }

    private static async Task SaveAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbUpdateException || StorageFailure.Is(exception))
        {
            // Two programs asked at once and both were told the same, or the disk is full: the calendar is right either way.
        }
    }

    private static string Digest(object[] content) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', content.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture))))).AsSpan(0, CalendarRevision.MaxContentLength / 2));
}
