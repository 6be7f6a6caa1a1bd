using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Calendars;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed partial class CalendarFileTests
{
    private static readonly Board Tuesdays = Board.For(1, DayOfWeek.Tuesday, new TimeOnly(8, 30));

    [Theory]
    [InlineData("2026-12", "2026-03-17T07:30:00Z")]
    [InlineData("2026-13", "2026-03-24T07:30:00Z")]
    [InlineData("2026-14", "2026-03-31T06:30:00Z")]
    [InlineData("2026-43", "2026-10-20T06:30:00Z")]
    [InlineData("2026-44", "2026-10-27T07:30:00Z")]
    [InlineData("2026-53", "2026-12-29T07:30:00Z")]
    [InlineData("2027-01", "2027-01-05T07:30:00Z")]
    public void A_meeting_is_at_half_past_eight_on_a_norwegian_clock_in_summer_and_winter_and_in_week_53(string week, string instant)
    {
        var meeting = Assert.Single(Read(Week(week)).Events);
        Assert.Equal(DateTimeOffset.Parse(instant, null).UtcDateTime, meeting.Start!.AsUtc);
        Assert.Equal(TimeSpan.FromMinutes(15), meeting.End!.AsUtc - meeting.Start.AsUtc);
        Assert.Equal(("Europe/Oslo", new TimeOnly(8, 30)), (meeting.Start.TzId, TimeOnly.FromDateTime(meeting.Start.Value)));
    }

    [Theory]
    [MemberData(nameof(SomeCultures.All), MemberType = typeof(SomeCultures))]
    public void The_zone_is_told_in_the_file_itself_with_its_summer_time_whoever_reads(string culture)
    {
        var text = SomeCultures.In(culture, () => Write(Week("2026-14")));
        Assert.DoesNotContain('\u2212', text);
        Assert.DoesNotContain(text, c => char.IsDigit(c) && !char.IsAscii(c));
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.Contains("TZID:Europe/Oslo", text, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", text, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Oslo:20260331T083000", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_meeting_is_cancelled_and_the_others_are_not()
    {
        var board = Week("2026-48") with
        {
            Meetings = [Day("2026-48"), Day("2026-49") with { IsSkipped = true, Revision = new(3, Calendar.TuesdayMorning) }],
        };
        var events = Read(board).Events.OrderBy(e => e.Start!.Value).ToList();
        Assert.Equal([("CONFIRMED", 0), ("CANCELLED", 3)], events.Select(e => (e.Status!, e.Sequence)));
    }

    [Fact]
    public void A_due_day_is_a_whole_day_with_the_title_whatever_it_holds()
    {
        const string Title = "Rydd; lås, og «skilt» \\ 🧶 BEGIN:VALARM\u00e5";
        var day = new DateOnly(2026, 12, 24);
        var board = Week("2026-48") with { Meetings = [], Due = [new DueDay(7, Title, day)] };
        var due = Assert.Single(Read(board).Events);
        Assert.Equal(("Frist: " + Title, day.ToDateTime(default), false), (due.Summary, due.Start!.Value, due.Start.HasTime));
        Assert.True(due.IsAllDay);
        Assert.Equal(Ical.Net.TransparencyType.Transparent, due.Transparency);
    }

    private static BoardCalendar Week(string week) => new("Ytterskogen", "ytterskogen", "tavla.invalid", Tuesdays.MeetingTime, [Day(week)], []);

    private static MeetingDay Day(string week) => IsoWeek.TryRead(week) is { } w
        ? new MeetingDay(w, Tuesdays.MeetingDayIn(w), IsSkipped: false)
        : throw new ArgumentException(week);

    private static Ical.Net.Calendar Read(BoardCalendar board) => Ical.Net.Calendar.Load(Write(board))!;

    private static string Write(BoardCalendar board)
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return new CalendarFile(services.GetRequiredService<IStringLocalizer<CalendarTexts>>()).Write(board);
    }
}
