using System.Net.Http.Headers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class StopEndpointsTests
{
    [Theory]
    [InlineData("nb", "Lenka virker ikke")]
    [InlineData("nn", "Lenka verkar ikkje")]
    [InlineData("en", "The link does not work")]
    public async Task An_address_that_is_broken_or_too_old_gets_a_friendly_page_and_changes_nothing(string language, string title)
    {
        var keys = _program.Services.GetRequiredService<IDataProtectionProvider>();
        var old = new StopLinks(keys, new FakeTimeProvider(TimeProvider.System.GetUtcNow() - StopLinks.Lasts - TimeSpan.FromMinutes(1)));
        var stranger = new StopLinks(new EphemeralDataProtectionProvider(), TimeProvider.System);
        var whole = Address;
        using var reader = _program.Browser();
        reader.Speak(language);
        foreach (var address in new[]
        {
            "/" + old.Path(_reader, DigestKind.Weekly), "/" + stranger.Path(_reader, DigestKind.Weekly), whole[..^7], whole + "AAAA",
            "/varsler/av/æøå%20", "/varsler/av/" + new string('A', 5000), "/varsler/av/-",
        })
        {
            foreach (var answer in new[] { await reader.OpenAsync(address), await reader.PostAsync(address) })
            {
                Assert.Equal(404, answer.Status);
                Assert.Contains(title, answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.Null(await ChoiceAsync());
    }
}
