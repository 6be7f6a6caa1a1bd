using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;

namespace VestreToten.Lean.Tests.Domain.Boards;

public sealed class BoardTests
{
    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-12-28")]
    [InlineData(DayOfWeek.Friday, "2027-01-01")]
    [InlineData(DayOfWeek.Sunday, "2027-01-03")]
    public void The_meeting_day_of_a_week_lies_in_that_week(DayOfWeek meetingDay, string day) =>
        Assert.Equal(Day(day), Board.For(1, meetingDay, new TimeOnly(9, 0)).MeetingDayIn(new IsoWeek(2026, 53)));

    // The board meets on Tuesdays at 14:15; 24 November 2026 is one.
    [Theory]
    [InlineData("2026-11-23T10:00:00", "2026-11-24")]
    [InlineData("2026-11-24T00:00:00", "2026-11-24")]
    [InlineData("2026-11-24T16:15:00", "2026-11-24")]
    [InlineData("2026-11-24T16:15:01", "2026-12-01")]
    [InlineData("2026-11-25T00:00:00", "2026-12-01")]
    [InlineData("2026-11-29T23:59:59", "2026-12-01")]
    [InlineData("2026-12-30T12:00:00", "2027-01-05")]
    public void The_next_meeting_is_todays_until_its_hour_is_two_hours_past(string now, string day) =>
        Assert.Equal(Day(day), Board.For(1, DayOfWeek.Tuesday, new TimeOnly(14, 15)).NextMeetingDay(DateTime.Parse(now, null)));

    // It met on Thursdays until today, a Wednesday: the meeting of this week is planned for the 26th, and stays.
    [Theory]
    [InlineData("2026-11-25T12:00:00", "2026-11-26", "2026-11-26")]
    [InlineData("2026-11-26T16:15:01", "2026-11-26", "2026-12-01")]
    [InlineData("2026-11-23T12:00:00", "2026-11-24", "2026-11-24")]
    public void A_meeting_that_is_planned_for_this_week_is_the_next_until_it_is_past(string now, string planned, string day) =>
        Assert.Equal(Day(day), Board.For(1, DayOfWeek.Tuesday, new TimeOnly(14, 15)).NextMeetingDay(DateTime.Parse(now, null), Day(planned)));

    [Fact]
    public void A_late_evening_meeting_is_todays_until_midnight()
    {
        var board = Board.For(1, DayOfWeek.Sunday, new TimeOnly(23, 0));

        Assert.Equal(Day("2026-11-29"), board.NextMeetingDay(new DateTime(2026, 11, 29, 23, 59, 59)));
        Assert.Equal(Day("2026-12-06"), board.NextMeetingDay(new DateTime(2026, 11, 30)));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
