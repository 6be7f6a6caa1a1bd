using Microsoft.Extensions.Configuration;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Hosting;

public sealed class BoardLimitsTests
{
    [Fact]
    public void What_is_not_set_is_as_usual()
    {
        Assert.Equal(new BoardLimits(), Read());
        Assert.Equal(new BoardLimits { Photos = 7 }, Read(("Photos", "7")));
        Assert.Equal(new BoardLimits { OpenImprovements = 1, PhotoMegabytes = 1_000_000 }, Read(("OpenImprovements", "1"), ("PhotoMegabytes", "1000000")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000001")]
    [InlineData("")]
    [InlineData("mange")]
    [InlineData("1.5")]
    public void What_is_no_limit_stops_the_start(string text)
    {
        foreach (var name in (string[])["OpenImprovements", "Photos", "PhotoMegabytes"])
            Assert.Contains("Lean__Limits__" + name, Assert.Throws<SettingException>(() => Read((name, text))).Message, StringComparison.Ordinal);
    }

    private static BoardLimits Read(params (string Name, string Value)[] settings) => BoardLimits.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>("Lean:Limits:" + s.Name, s.Value))).Build());
}
