using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;

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
            Uid = $"{board.Slug}-{meeting.Week}@{board.Origin}",
            Summary = texts[meeting.IsSkipped ? "Meeting.Skipped" : "Meeting", board.UnitName],
            Start = new CalDateTime(start, LocalTime.Zone.Id),
            End = new CalDateTime(start + MeetingLength, LocalTime.Zone.Id),
            Status = meeting.IsSkipped ? EventStatus.Cancelled : EventStatus.Confirmed,
            Sequence = meeting.Version,
            DtStamp = Stamp(board.Since),
        };
    }

    private CalendarEvent DueEvent(BoardCalendar board, DueDay due) => new()
    {
        Uid = string.Create(CultureInfo.InvariantCulture, $"{board.Slug}-frist-{due.Id}@{board.Origin}"),
        Summary = texts["Due", due.Title],
        Start = new CalDateTime(due.Day),
        End = new CalDateTime(due.Day.AddDays(1)),
        // A whole day that takes nobody's time.
        Transparency = TransparencyType.Transparent,
        Sequence = due.Version,
        DtStamp = Stamp(due.Changed),
    };

    private static CalDateTime Stamp(DateTimeOffset instant) => new(instant.UtcDateTime);
}
