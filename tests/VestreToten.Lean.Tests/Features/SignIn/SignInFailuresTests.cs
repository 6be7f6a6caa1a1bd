using System.Net;
using VestreToten.Lean.Web.Features.SignIn;

namespace VestreToten.Lean.Tests.Features.SignIn;

public sealed class SignInFailuresTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Failures_count_for_the_place_they_come_from(string first, string second, bool areOne)
    {
        using var failures = new SignInFailures();
        for (var i = 0; i < 30; i++)
        {
            Assert.True(failures.MayTry(IPAddress.Parse(first)));
            failures.Count(IPAddress.Parse(first));
        }

        Assert.False(failures.MayTry(IPAddress.Parse(first)));
        Assert.Equal(!areOne, failures.MayTry(IPAddress.Parse(second)));
    }

    [Fact]
    public void Asking_costs_nothing()
    {
        using var failures = new SignInFailures();
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(failures.MayTry(null)));
    }
}
