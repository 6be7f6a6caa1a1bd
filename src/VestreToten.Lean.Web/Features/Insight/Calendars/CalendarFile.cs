using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>
/// Writes a board's calendar as iCalendar (RFC 5545). Every week is an event of its own: a rule that repeats would need an
/// exception for each week that is skipped or moved, and programs differ in how they read those. The same calendar always
/// gives the same text.
/// </summary>
internal sealed class CalendarFile(IStringLocalizer<CalendarTexts> texts)
{
    /// <summary>A board meeting takes a quarter of an hour at most, as <see cref="Domain.Boards.Meetings.Agenda.Minutes"/> says.</summary>
    private static readonly TimeSpan MeetingLength = TimeSpan.FromMinutes(15);

    // The rules of summer time have been the same since 1996; from here on the file tells of every change.
    private static readonly DateTime ZoneFrom = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public string Write(BoardCalendar board)
    {
        // The package writes and reads its own numbers by the thread's culture: BYDAY=-1SU would get a Norwegian minus.
        using var invariant = CultureScope.Invariant();
        var calendar = new Ical.Net.Calendar { ProductId = "-//Forbedringstavle//NO" };
        calendar.AddProperty("X-WR-CALNAME", texts["Name", board.UnitName]);
        calendar.AddProperty("X-WR-TIMEZONE", LocalTime.Zone.Id);
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(LocalTime.Zone.Id, ZoneFrom, includeHistoricalData: false));
        calendar.Events.AddRange(board.Meetings.Select(m => MeetingEvent(board, m)));
        calendar.Events.AddRange(board.Due.Select(d => DueEvent(board, d)));
        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The calendar came out empty.");
    }

    private CalendarEvent MeetingEvent(BoardCalendar board, MeetingDay meeting)
    {
        var start = meeting.Day.ToDateTime(board.MeetingTime);
        return new CalendarEvent
        {
            Uid = $"{board.Slug}-{meeting.Name}@{board.Origin}",
            Summary = texts[meeting.IsSkipped ? "Meeting.Skipped" : "Meeting", board.UnitName],
            Start = new CalDateTime(start, LocalTime.Zone.Id),
            End = new CalDateTime(start + MeetingLength, LocalTime.Zone.Id),
            Status = meeting.IsSkipped ? EventStatus.Cancelled : EventStatus.Confirmed,
            Sequence = meeting.Revision.Sequence,
            DtStamp = Stamp(meeting.Revision),
        };
    }

    private CalendarEvent DueEvent(BoardCalendar board, DueDay due) => new()
    {
        Uid = $"{board.Slug}-{due.Name}@{board.Origin}",
        Summary = texts["Due", due.Title],
        Start = new CalDateTime(due.Day),
        End = new CalDateTime(due.Day.AddDays(1)),
        // A whole day that takes nobody's time.
        Transparency = TransparencyType.Transparent,
        Sequence = due.Revision.Sequence,
        DtStamp = Stamp(due.Revision),
    };

    /// <summary>Without a METHOD the stamp is when the event last changed: RFC 5545, 3.8.7.2.</summary>
    private static CalDateTime Stamp(EventRevision revision) => new(revision.Changed.UtcDateTime);
}
