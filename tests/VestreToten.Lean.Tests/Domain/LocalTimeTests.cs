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
}
