using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.Configuration;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Circuits;

public sealed partial class CircuitLimitsTests
{
    [Theory]
    [InlineData(null, null, 200, 4500)]
    [InlineData("7", null, 7, 4500)]
    [InlineData(null, "100", 50, 100)]
    [InlineData("100", "100", 100, 100)]
    public void The_limits_are_settings(string? perAccount, string? inAll, int readPerAccount, int readInAll) =>
        Assert.Equal(new CircuitLimits(readPerAccount, readInAll), Read(perAccount, inAll));

    [Theory]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("mange", null)]
    [InlineData(null, "-1")]
    [InlineData("101", "100")]
    public void A_limit_that_is_none_stops_the_start(string? perAccount, string? inAll) =>
        Assert.Throws<SettingException>(() => Read(perAccount, inAll));

    private static CircuitLimits Read(string? perAccount, string? inAll) => CircuitLimits.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Lean:Circuits:PerAccount"] = perAccount, ["Lean:Circuits:InAll"] = inAll }).Build());
}
