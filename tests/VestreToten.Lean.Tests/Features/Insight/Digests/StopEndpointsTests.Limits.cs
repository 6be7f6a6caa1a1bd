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
    [Fact]
    public async Task An_address_works_for_half_a_year()
    {
        var keys = _program.Services.GetRequiredService<IDataProtectionProvider>();
        var young = new StopLinks(keys, new FakeTimeProvider(TimeProvider.System.GetUtcNow() - StopLinks.Lasts + TimeSpan.FromMinutes(5)));
        using var reader = _program.Browser();
        Assert.Equal(200, (await reader.OpenAsync("/" + young.Path(_reader, DigestKind.Monthly))).Status);
    }

    [Fact]
    public async Task An_account_that_is_gone_is_a_link_that_does_not_work()
    {
        using var reader = _program.Browser();
        var address = "/" + _program.Services.GetRequiredService<StopLinks>().Path(_reader + 1000, DigestKind.Weekly);
        Assert.Equal(404, (await reader.PostAsync(address)).Status);
    }

    [Fact]
    public async Task Too_much_at_once_is_refused()
    {
        using var reader = _program.Browser();
        Assert.Equal(413, (await reader.PostAsync(Address, ("x", new string('x', 100_000)))).Status);
        Assert.Null(await ChoiceAsync());
    }

    [Fact]
    public async Task The_page_of_choices_is_for_those_who_have_signed_in()
    {
        using var stranger = _program.Browser();
        Assert.StartsWith("/logg-inn", new Uri(_program.Address, (await stranger.OpenAsync("/varsler")).Location!).AbsolutePath, StringComparison.Ordinal);
        using var leader = await _program.SignedInAsync();
        var page = await leader.OpenAsync("/varsler");
        Assert.Equal(200, page.Status);
        Assert.Contains("E-post er ikke satt opp på denne serveren", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/varsler\"", (await leader.OpenAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_follow_the_language_that_somebody_chooses_while_signed_in()
    {
        using var stranger = _program.Browser();
        Assert.Equal(303, (await stranger.PostAsync("/sprak", ("culture", "en-GB"), ("returnUrl", "/"))).Status);
        Assert.Null(await ChoiceAsync());
        using var leader = await _program.SignedInAsync();
        Assert.Equal(303, (await leader.PostAsync("/sprak", ("culture", "nn-NO"), ("returnUrl", "/"))).Status);
        var choice = await ChoiceAsync();
        Assert.Equal(("nn-NO", true, true), (choice!.Language, choice.Weekly, choice.Monthly));
    }
}
