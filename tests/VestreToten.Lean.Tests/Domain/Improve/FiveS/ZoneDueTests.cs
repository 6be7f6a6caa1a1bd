using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.FiveS;

/// <summary>When a round is due: for each day of ten years, whatever was before.</summary>
public sealed class ZoneDueTests
{
    private static readonly DateOnly First = new(2020, 1, 1);

    /// <summary>Ten years: three long ones (2020, 2026), summer time and leap days.</summary>
    private static IEnumerable<DateOnly> Days => Enumerable.Range(0, 3653).Select(First.AddDays);

    [Fact]
    public void The_next_day_is_never_in_the_past_and_at_most_one_week_off_where_it_is_late() => Assert.All(Days, today =>
    {
        var week = IsoWeek.Of(today);
        for (var weeks = -60; weeks <= 5; weeks++)
        {
            var due = ZoneDue.On(week.AddWeeks(weeks), today);
            Assert.True(due.Day >= today);
            Assert.Equal(Math.Max(0, -weeks), due.WeeksLate);
            Assert.Equal(week.AddWeeks(Math.Max(0, weeks)), IsoWeek.Of(due.Day));
        }
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void After_a_round_the_next_day_is_in_the_future_and_so_many_weeks_on(int rhythm) => Assert.All(Days, today =>
    {
        var zone = SomeZones.New(boardId: 1, rhythm: rhythm, week: IsoWeek.Of(today).AddWeeks(-3));
        Assert.Equal(3, ZoneDue.On(zone.DueWeek, today).WeeksLate);
        zone.Skip("ferie", IsoWeek.Of(today));
        var next = ZoneDue.On(zone.DueWeek, today);
        Assert.True(next.Day > today);
        Assert.False(next.IsLate);
        Assert.Equal(7 * rhythm, IsoWeek.Of(next.Day).Monday.DayNumber - IsoWeek.Of(today).Monday.DayNumber);
    });

    [Theory]
    [InlineData("2026-12-04", 2026, 49, "2026-12-04")] // a Friday
    [InlineData("2026-12-05", 2026, 49, "2026-12-06")] // the weekend is still this week
    [InlineData("2026-12-31", 2027, 1, "2027-01-08")] // 2026 has a week 53
    [InlineData("2027-01-02", 2026, 53, "2027-01-03")]
    public void It_is_a_friday_and_at_the_weekend_the_sunday(string today, int year, int week, string due) =>
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), ZoneDue.On(new IsoWeek(year, week), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Day);

    [Fact]
    public void Another_rhythm_counts_from_the_latest_round_and_a_zone_that_opens_again_is_due_this_week()
    {
        var week = new IsoWeek(2026, 48);
        var zone = SomeZones.New(boardId: 1, week: week);
        zone.Agree(zone.Name, zone.Kind, 4, SomeZones.Points());
        Assert.Equal(week, zone.DueWeek);
        zone.Skip("ferie", week);
        Assert.Equal(new IsoWeek(2026, 52), zone.DueWeek);
        zone.Agree(zone.Name, zone.Kind, 2, SomeZones.Points());
        Assert.Equal(new IsoWeek(2026, 50), zone.DueWeek);
        zone.Close(new DateOnly(2026, 12, 1));
        zone.Reopen(new IsoWeek(2027, 5));
        Assert.Equal((new IsoWeek(2027, 5), null), (zone.DueWeek, zone.ClosedOn));
    }
}
