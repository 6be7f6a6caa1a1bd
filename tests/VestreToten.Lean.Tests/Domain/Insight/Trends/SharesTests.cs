using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

public sealed class SharesTests
{
    [Theory]
    [InlineData(5, 0, 0, 1)]
    [InlineData(0, 5, 0, 0.5)]
    [InlineData(0, 0, 5, 0)]
    [InlineData(2, 0, 2, 0.5)]
    [InlineData(6, 1, 1, 0.8125)]
    public void Green_counts_one_pink_a_half_and_red_nothing(int green, int pink, int red, double score) =>
        Assert.Equal(score, Shares.Of(new BallCount(green, pink, red))?.Score);

    [Fact]
    public void An_empty_vase_has_no_shares() => Assert.Null(Shares.Of(new BallCount()));

    [Fact]
    public void The_shares_add_up_and_turning_the_scale_round_turns_the_score_round() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[1, 30]).Sample((green, pink, red) =>
        {
            var shares = Shares.Of(new BallCount(green, pink, red)) ?? default;
            var turned = Shares.Of(new BallCount(red, pink, green)) ?? default;
            Assert.Equal(1, shares.Green + shares.Pink + shares.Red, 12);
            Assert.Equal(1, shares.Score + turned.Score, 12);
        });
}
