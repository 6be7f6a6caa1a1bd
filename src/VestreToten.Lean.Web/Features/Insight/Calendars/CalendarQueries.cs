using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>What a board's calendar holds, for whoever has its key: a calendar program has no account.</summary>
internal sealed class CalendarQueries(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
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
            where unit.Slug == slug
            select new { unit.Name, unit.Slug, Board = board, Feed = feed })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !found.Feed.IsOpenedBy(key))
            return null;
        var thisWeek = IsoWeek.Of(time.GetUtcNow().DayInNorway());
        var (first, last) = (thisWeek.AddWeeks(-WeeksBack), thisWeek.AddWeeks(WeeksAhead));
        var meetings = await db.Meetings.Where(m => m.BoardId == found.Board.Id && m.Week >= first && m.Week <= last)
            .Select(m => new { m.Week, m.Day, m.State, m.Version }).ToDictionaryAsync(m => m.Week, cancellationToken);
        var due = await db.Improvements.OpenOn(found.Board.Id).Where(i => i.Due != null).OrderBy(i => i.Due).ThenBy(i => i.Id)
            .Take(MaxDueDays).Select(i => new DueDay(i.Id, i.Title, i.Due!.Value, i.Version, i.Changed)).ToListAsync(cancellationToken);
        return new BoardCalendar(found.Name, found.Slug, OriginOf(key), found.Board.MeetingTime, found.Feed.Since,
            [.. Weeks(first, last).Select(week => meetings.TryGetValue(week, out var m)
                ? new MeetingDay(week, m.Day, m.State == MeetingState.NotHeld, m.Version)
                : new MeetingDay(week, found.Board.MeetingDayIn(week), IsSkipped: false, Version: 0))],
            due);
    }

    private static string OriginOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8)) + ".forbedringstavle";

    private static IEnumerable<IsoWeek> Weeks(IsoWeek first, IsoWeek last)
    {
        for (var week = first; week <= last; week = week.AddWeeks(1))
            yield return week;
    }
}

/// <summary>A board's calendar: its meetings and the days its improvements are due. No person is named in it.</summary>
/// <param name="UnitName">The unit's name.</param>
/// <param name="Slug">The unit's name in addresses.</param>
/// <param name="Origin">
/// What makes its events' names unique in the world, of whatever the address was by which it was asked for: a hash of the
/// feed's key. Programs know an event again by its name.
/// </param>
/// <param name="MeetingTime">When the board meets.</param>
/// <param name="Since">Since when there is a feed.</param>
/// <param name="Meetings">Its meetings.</param>
/// <param name="Due">Its improvements' days.</param>
public sealed record BoardCalendar(
    string UnitName, string Slug, string Origin, TimeOnly MeetingTime, DateTimeOffset Since, IReadOnlyList<MeetingDay> Meetings, IReadOnlyList<DueDay> Due);

/// <summary>One week's meeting.</summary>
public sealed record MeetingDay(IsoWeek Week, DateOnly Day, bool IsSkipped, int Version);

/// <summary>The day an open improvement is to be finished by.</summary>
public sealed record DueDay(int Id, string Title, DateOnly Day, int Version, DateTimeOffset Changed);
