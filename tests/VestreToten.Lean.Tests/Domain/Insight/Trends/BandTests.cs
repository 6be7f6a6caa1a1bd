using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

public sealed class BandTests
{
    private static readonly double[] Scores = [0.6, 0.7, 0.6, 0.7, 0.6, 0.7, 0.6, 0.7, 0.6, 0.7, 0.6, 0.7];

    [Fact]
    public void The_band_is_the_mean_and_2_66_mean_moving_ranges_to_either_side()
    {
        var band = Band.Of(Scores);

        Assert.NotNull(band);
        Assert.Equal((0.384, 0.65, 0.916, false), (Round(band.Low), Round(band.Mid), Round(band.High), band.IsTrial));
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, true)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void There_is_no_band_then_one_on_trial_then_a_locked_one(int weeks, bool? isTrial) =>
        Assert.Equal(isTrial, Band.Of(Scores[..weeks])?.IsTrial);

    [Fact]
    public void A_locked_band_does_not_move() => Assert.Equal(Band.Of(Scores), Band.Of([.. Scores, 0, 1, 0, 1]));

    [Fact]
    public void The_band_stays_within_the_scale()
    {
        var band = Band.Of([0, 1, 0, 1, 0, 1]);

        Assert.Equal((0.0, 1.0), (band?.Low, band?.High));
    }

    private static double Round(double value) => Math.Round(value, 6);
}
