using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed class DueDateTests
{
    [Theory]
    [InlineData(null, DateFault.None)]
    [InlineData("2026-11-24", DateFault.None)]
    [InlineData("2025-11-24", DateFault.None)]
    [InlineData("2025-11-23", DateFault.TooEarly)]
    [InlineData("0001-01-01", DateFault.TooEarly)]
    [InlineData("2036-11-24", DateFault.None)]
    [InlineData("2036-11-25", DateFault.TooLate)]
    [InlineData("9999-12-31", DateFault.TooLate)]
    public void A_day_lies_within_a_year_back_and_ten_years_ahead(string? day, DateFault fault) =>
        Assert.Equal(fault, DueDate.Check(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd"), Calendar.Tuesday));

    [Fact]
    public void Today_is_the_norwegian_day()
    {
        // 23:30 UTC on the 23rd is already the 24th in Norway.
        var now = new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero);

        Rule.IsBroken("improvements.due", () => SomeImprovements.New().SetDue(new DateOnly(2025, 11, 23), now));
    }
}
