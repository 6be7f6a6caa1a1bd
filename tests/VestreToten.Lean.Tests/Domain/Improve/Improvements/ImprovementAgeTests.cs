using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed class ImprovementAgeTests
{
    private static readonly DateTimeOffset LateEvening = new(2026, 11, 24, 22, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    [InlineData(-2, 0)]
    public void Age_is_counted_in_norwegian_days(int hours, int days) =>
        Assert.Equal(days, ImprovementAge.Days(LateEvening, null, LateEvening.AddHours(hours)));

    [Fact]
    public void What_has_ended_grows_no_older() =>
        Assert.Equal(3, ImprovementAge.Days(LateEvening, LateEvening.AddDays(3), LateEvening.AddDays(300)));

    [Theory]
    [InlineData(ImprovementState.New, 20, false)]
    [InlineData(ImprovementState.New, 21, true)]
    [InlineData(ImprovementState.Act, 21, true)]
    [InlineData(ImprovementState.Done, 400, false)]
    [InlineData(ImprovementState.Declined, 400, false)]
    public void An_open_one_is_forgotten_after_three_weeks_without_a_change(ImprovementState state, int days, bool isStale) =>
        Assert.Equal(isStale, ImprovementAge.IsStale(state, LateEvening, LateEvening.AddDays(days)));
}
