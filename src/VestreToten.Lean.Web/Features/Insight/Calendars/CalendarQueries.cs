using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>What a board's calendar holds, for whoever has its key: a calendar program has no account.</summary>
internal sealed class CalendarQueries(IDbContextFactory<LeanDbContext> contexts, CalendarRevisions revisions, TimeProvider time)
{
    /// <summary>How many weeks back the calendar goes.</summary>
    public const int WeeksBack = 8;

    /// <summary>How many weeks ahead: half a year of meetings, and calendar programs ask again long before.</summary>
    public const int WeeksAhead = 26;

    /// <summary>The most days for improvements that it holds, the first ones.</summary>
    public const int MaxDueDays = 1000;

    /// <summary>The calendar that a key opens; null where it opens none, whatever the reason.</summary>
    public async Task<BoardCalendar?> OpenAsync(string slug, string key, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from unit in db.Units
            join board in db.Boards on unit.Id equals board.UnitId
            join feed in db.CalendarFeeds on board.Id equals feed.BoardId
            where unit.Slug == slug && unit.ClosedOn == null
            select new { unit.Name, unit.Slug, Board = board, Feed = feed })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !found.Feed.IsOpenedBy(key))
            return null;
        var thisWeek = IsoWeek.Of(time.GetUtcNow().DayInNorway());
        var (first, last) = (thisWeek.AddWeeks(-WeeksBack), thisWeek.AddWeeks(WeeksAhead));
        var meetings = await db.Meetings.Where(m => m.BoardId == found.Board.Id && m.Week >= first && m.Week <= last)
            .Select(m => new { m.Week, m.Day, m.State }).ToDictionaryAsync(m => m.Week, cancellationToken);
        var due = await db.Improvements.OpenOn(found.Board.Id).Where(i => i.Due != null).OrderBy(i => i.Due).ThenBy(i => i.Id)
            .Take(MaxDueDays).Select(i => new DueDay(i.Id, i.Title, i.Due!.Value)).ToListAsync(cancellationToken);
        var calendar = new BoardCalendar(found.Name, found.Slug, OriginOf(key), found.Board.MeetingTime,
            [.. Weeks(first, last).Select(week => meetings.TryGetValue(week, out var m)
                ? new MeetingDay(week, m.Day, m.State == MeetingState.NotHeld)
                : new MeetingDay(week, found.Board.MeetingDayIn(week), IsSkipped: false))],
            due);
        return await revisions.OfAsync(found.Board.Id, calendar, cancellationToken);
    }

    private static string OriginOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8)) + ".forbedringstavle";

    private static IEnumerable<IsoWeek> Weeks(IsoWeek first, IsoWeek last)
    {
        for (var week = first; week <= last; week = week.AddWeeks(1))
            yield return week;
    }
}
