using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Hosting;

public sealed class ProxySettingsTests
{
    [Theory]
    [InlineData("10.0.0.5", 32)]
    [InlineData(" 192.168.10.0/24 ", 24)]
    [InlineData("::1", 128)]
    public void One_address_or_a_network_is_known(string setting, int bits) => Assert.Equal(bits, Assert.Single(Read(setting)!.Known).PrefixLength);

    [Theory]
    [InlineData("proxy.kommune.no")]
    [InlineData("10.0.0.5/33")]
    [InlineData("0.0.0.0/0")]
    [InlineData("*")]
    public void Anything_else_stops_the_start_by_its_name(string setting) =>
        Assert.StartsWith("Lean__Proxy__Known:", Assert.Throws<SettingException>(() => Read(setting)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_switch_that_believes_everybody_does_not_stand_beside_it()
    {
        Assert.Null(Read(""));
        Assert.Throws<SettingException>(() => Read("10.0.0.5", "true"));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.11.12.13", false)]
    public async Task Only_a_known_proxy_says_that_the_visitor_came_by_https(string known, bool isBelieved)
    {
        await using var program = await ProgramHost.StartSetUpAsync(builder => builder.UseSetting("Lean:Proxy:Known", known));
        using var client = new HttpClient { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");
        using var answer = await client.GetAsync("/logg-inn", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, isBelieved), (answer.StatusCode, answer.Headers.Contains("Strict-Transport-Security")));
    }

    private static ProxySettings? Read(string setting, string? everybody = null) => ProxySettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Lean:Proxy:Known"] = setting, ["ForwardedHeaders_Enabled"] = everybody }).Build());
}
