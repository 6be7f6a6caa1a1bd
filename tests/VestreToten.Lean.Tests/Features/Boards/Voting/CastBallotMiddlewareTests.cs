using System.Net.Http.Headers;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>What a posted ballot is answered, through the whole program.</summary>
public sealed partial class CastBallotMiddlewareTests
{
    [Fact]
    public async Task A_counted_ballot_is_answered_with_the_way_to_the_receipt_the_security_headers_and_no_page()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var page = await phone.OpenAsync("/s/" + station.Code);

        var answer = await phone.PostAsync("/s/" + station.Code, OpenRoundFixture.Fill(page));

        Assert.Equal((303, $"/s/{station.Code}/takk", ""), (answer.Status, answer.Location, answer.Html));
        foreach (var header in new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy" })
            Assert.Equal(page.Header(header), answer.Header(header));
        Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Contains("cast-receipt", (await phone.OpenAsync(answer.Location!)).Html, StringComparison.Ordinal);
        Assert.Equal(1, await station.RowsAsync());
    }

    [Fact]
    public async Task The_same_phone_votes_once_however_often_it_sends_or_changes_its_mind()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var first = OpenRoundFixture.Fill(await phone.OpenAsync("/s/" + station.Code));
        var second = OpenRoundFixture.Fill(await phone.OpenAsync("/s/" + station.Code), "rrr");

        foreach (var form in new[] { second, first, second, first })
            Assert.Equal(303, (await phone.PostAsync("/s/" + station.Code, form)).Status);

        Assert.Equal(1, await station.RowsAsync());
    }

    [Theory]
    [InlineData("goal-2", null)]
    [InlineData("goal-2", "blue")]
    [InlineData("goal-4", "green", Traits = [Suite.Name, Suite.Long])]
    [InlineData("form", null, Traits = [Suite.Name, Suite.Long])]
    [InlineData("form", "AAAAAAAAAAAAAAAAAAAAAA.1", Traits = [Suite.Name, Suite.Long])]
    public async Task A_form_with_a_fault_comes_back_with_what_was_chosen_and_counts_nothing(string field, string? value)
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var form = OpenRoundFixture.Fill(await phone.OpenAsync("/s/" + station.Code)).ToDictionary(f => f.Name, f => f.Value);
        form.Remove(field);
        if (value is not null)
            form[field] = value;

        var answer = await phone.PostAsync("/s/" + station.Code, [.. form.Select(f => (f.Key, f.Value))]);

        Assert.Equal(400, answer.Status);
        Assert.Contains("role=\"alert\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"goal-1\" value=\"green\" checked", answer.Html, StringComparison.Ordinal);
        Assert.Equal(0, await station.RowsAsync());
    }

    [Fact]
    public async Task A_form_from_another_phone_counts_nothing()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        using var other = station.Program.Browser();
        await other.OpenAsync("/s/" + station.Code);
        using var stranger = station.Program.Browser();
        var form = OpenRoundFixture.Fill(await phone.OpenAsync("/s/" + station.Code));

        Assert.Equal(400, (await other.PostAsync("/s/" + station.Code, form)).Status);
        Assert.Equal(400, (await stranger.PostAsync("/s/" + station.Code, form)).Status);

        Assert.Equal(0, await station.RowsAsync());
    }
}
