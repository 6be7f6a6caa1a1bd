using System.Globalization;
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

    [Fact]
    public void An_årsverk_has_as_many_hours_as_its_arithmetic_says()
    {
        Assert.Equal(1687.5m, MunicipalSettings.For(1).HoursPerFte);
        Assert.Equal(1950 - 187.5m - 75, MunicipalSettings.DefaultHoursPerFte);
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("1512")]
    [InlineData("1711.125")]
    [InlineData("2500")]
    public void A_kommune_may_set_the_hours_of_an_årsverk(string hours)
    {
        var settings = MunicipalSettings.For(1);

        settings.SetHoursPerFte(Number(hours));

        Assert.Equal(Number(hours), settings.HoursPerFte);
    }

    [Theory]
    [InlineData("999.999")]
    [InlineData("2500.001")]
    [InlineData("1687.5001")]
    [InlineData("0")]
    [InlineData("-1687.5")]
    public void Hours_that_no_årsverk_has_are_refused_and_the_setting_stays(string hours)
    {
        var settings = MunicipalSettings.For(1);

        Rule.IsBroken("settings.hours-per-fte", () => settings.SetHoursPerFte(Number(hours)));

        Assert.Equal(1687.5m, settings.HoursPerFte);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
