using CsCheck;
using VestreToten.Lean.Domain.Insight.TimeAccount;

namespace VestreToten.Lean.Tests.Domain.Insight.TimeAccount;

public sealed class RoundedSumTests
{
    [Fact]
    public void Rows_that_are_printed_add_up_to_the_total_that_is_printed()
    {
        Assert.Equal([0.34m, 0.33m, 0.33m], RoundedSum.Of([1 / 3m, 1 / 3m, 1 / 3m], 2));
        Assert.Equal([0.01m, 0m], RoundedSum.Of([0.005m, 0.004m], 2));
        Assert.Empty(RoundedSum.Of([], 2));
    }

    [Fact]
    public void Whatever_the_rows_are() => Gen.Decimal[-1_000_000, 1_000_000].Array[0, 30].Sample(rows =>
    {
        var rounded = RoundedSum.Of(rows, 2);

        Assert.Equal(decimal.Round(rows.Sum(), 2, MidpointRounding.AwayFromZero), rounded.Sum());
        Assert.All(rows.Zip(rounded), pair => Assert.InRange(pair.Second - pair.First, -0.01m, 0.01m));
        Assert.All(rounded, row => Assert.Equal(row, decimal.Round(row, 2)));
    });
}
