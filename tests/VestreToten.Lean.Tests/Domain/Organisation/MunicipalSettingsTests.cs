using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Organisation;

public sealed class MunicipalSettingsTests
{
    [Fact]
    public void The_usual_threshold_is_five() => Assert.Equal(5, MunicipalSettings.For(1).Threshold);

    [Fact]
    public void The_threshold_may_be_three()
    {
        var settings = MunicipalSettings.For(1);

        settings.SetThreshold(3);

        Assert.Equal(3, settings.Threshold);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(-5)]
    public void No_kommune_goes_below_three(int threshold)
    {
        var settings = MunicipalSettings.For(1);

        Rule.IsBroken("settings.threshold-too-low", () => settings.SetThreshold(threshold));

        Assert.Equal(5, settings.Threshold);
    }
}
