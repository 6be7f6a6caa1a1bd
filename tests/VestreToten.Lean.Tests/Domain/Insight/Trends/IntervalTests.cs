using CsCheck;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

public sealed class IntervalTests
{
    // Exact values of Wilson's formula, as in Brown, Cai and DasGupta 2001.
    [Theory]
    [InlineData(4, 5, 0.3755, 0.9638)]
    [InlineData(0, 8, 0, 0.3244)]
    [InlineData(8, 8, 0.6756, 1)]
    [InlineData(15, 30, 0.3315, 0.6685)]
    public void The_interval_is_wilsons(int part, int total, double low, double high)
    {
        var interval = Interval.Wilson(part, total);

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void The_interval_lies_within_the_scale_and_holds_the_share() =>
        Gen.Int[1, 60].SelectMany(total => Gen.Int[0, total].Select(part => (part, total))).Sample((part, total) =>
        {
            var interval = Interval.Wilson(part, total);
            Assert.InRange((double)part / total, interval.Low - 1e-12, interval.High + 1e-12);
            Assert.InRange(interval.Low, 0, interval.High);
            Assert.InRange(interval.High, interval.Low, 1);
        });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 4)]
    [InlineData(5, 4)]
    public void A_share_of_nothing_or_beyond_the_whole_is_refused(int part, int total) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(part, total));
}
