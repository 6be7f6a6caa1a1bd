using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2026-11-24T22:59:59Z", "2026-11-24")]
    [InlineData("2026-11-24T23:00:00Z", "2026-11-25")]
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void The_day_changes_at_midnight_in_norway(string instant, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), DateTimeOffset.Parse(instant, null).DayInNorway());

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", 1)]
    [InlineData("2026-03-29T01:00:00Z", 2)]
    [InlineData("2026-10-25T00:59:59Z", 2)]
    [InlineData("2026-10-25T01:00:00Z", 1)]
    public void Summer_time_begins_and_ends_with_the_rest_of_europe(string instant, int hoursAhead) =>
        Assert.Equal(TimeSpan.FromHours(hoursAhead), DateTimeOffset.Parse(instant, null).InNorway().Offset);

    // The clocks went back on 25 October 2026 at three, and forward on 29 March at two.
    [Theory]
    [InlineData("2026-10-25", "02:30", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-07-01", "07:00", "2026-07-01T05:00:00Z")]
    public void A_Norwegian_time_is_one_instant(string day, string clock, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture),
            LocalTime.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(clock, System.Globalization.CultureInfo.InvariantCulture)));
}
