using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Slips;

/// <summary>Printed slips in front of the real program, and what attackers do with them.</summary>
public sealed partial class SlipTests
{
    private const string Page = "/tavle/ytterskogen/lapper";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slip_gives_one_vote_to_the_phone_that_uses_it_first()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var leader = await station.Program.SignedInAsync();
        var slips = await PrintAsync(leader, 3, "more");
        using var phone = station.Program.Browser();
        using var other = station.Program.Browser();
        var early = await other.OpenAsync(slips[0]);
        Assert.Equal(200, early.Status);

        var cast = await phone.PostAsync(slips[0], OpenRoundFixture.Fill(await phone.OpenAsync(slips[0])));
        Assert.Equal((303, slips[0] + "/takk"), (cast.Status, cast.Location));
        Assert.Contains(slips[0], (await phone.OpenAsync(slips[0] + "/takk")).Html, StringComparison.Ordinal);

        // The same paper in another hand: with the form it had before, and anew.
        AssertNotice(await other.PostAsync(slips[0], OpenRoundFixture.Fill(early, "ggg")), 409, "Used");
        using var third = station.Program.Browser();
        AssertNotice(await third.OpenAsync(slips[0]), 409, "Used");
        // The phone itself changes its mind, and is still one.
        Assert.Equal(303, (await phone.PostAsync(slips[0], OpenRoundFixture.Fill(await phone.OpenAsync(slips[0]), "rrr"))).Status);
        Assert.Equal(1, await station.RowsAsync());
        // One phone may cast for two people, each with a slip of their own.
        Assert.Equal(303, (await phone.PostAsync(slips[1], OpenRoundFixture.Fill(await phone.OpenAsync(slips[1]), "ggg"))).Status);
        Assert.Equal(2, await station.RowsAsync());
    }

    [Fact]
    public async Task A_slip_that_is_guessed_of_another_round_or_replaced_says_so_and_gives_nothing()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var leader = await station.Program.SignedInAsync();
        var old = (await PrintAsync(leader, 1, "more"))[0];
        using var phone = station.Program.Browser();
        var form = OpenRoundFixture.Fill(await phone.OpenAsync(old));
        AssertNotice(await phone.OpenAsync("/s/lapp/" + new string('7', 26)), 404, "Unknown");
        AssertNotice(await phone.PostAsync("/s/lapp/" + new string('7', 26), form), 404, "Unknown");
        AssertNotice(await phone.OpenAsync("/s/lapp/abc"), 404, "Unknown");
        // Sent elsewhere or by another phone, the form is nobody's.
        using var thief = station.Program.Browser();
        Assert.Equal(400, (await thief.PostAsync(old, form)).Status);
        // While a round is open, nobody's slip is taken from them.
        Assert.Equal(400, (await leader.SubmitAsync(Page, ("press", "new"), ("antall", "5"))).Status);
        await using (var db = await station.Program.Contexts.CreateDbContextAsync(Stop))
            await db.VotingSlips.ExecuteDeleteAsync(Stop);
        AssertNotice(await phone.PostAsync(old, form), 404, "Unknown");
        Assert.Equal(0, await station.RowsAsync());
        // A slow machine forgets guesses while it counts them.
        var last = 0;
        for (var i = 0; i < 400 && last != 429; i++)
            last = (await thief.OpenAsync("/s/lapp/" + i.ToString("D26", System.Globalization.CultureInfo.InvariantCulture))).Status;
        Assert.Equal(429, last);
    }

    [Fact]
    public async Task A_slip_waits_for_its_round()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var leader = await program.SignedInAsync();
        var slips = await PrintAsync(leader, 2, "new");
        using var phone = program.Browser();
        AssertNotice(await phone.OpenAsync(slips[0]), 404, "NotOpen");
        var again = await PrintAsync(leader, 2, "new");
        AssertNotice(await phone.OpenAsync(slips[0]), 404, "Unknown");
        AssertNotice(await phone.OpenAsync(again[0]), 404, "NotOpen");
        foreach (var count in (string[])["201", "0", "mange", ""])
        {
            var refused = await leader.SubmitAsync(Page, ("press", "new"), ("antall", count));
            Assert.Equal((400, count), (refused.Status, refused.Field("antall")));
            Assert.Contains("Skriv et helt tall fra 1 til 200.", refused.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_a_round_of_slips_only_a_code_gives_no_vote_by_any_way()
    {
        await using var station = await OpenRoundFixture.OpenAsync(slipsOnly: true);
        using var leader = await station.Program.SignedInAsync();
        var slip = (await PrintAsync(leader, 1, "more"))[0];
        using var phone = station.Program.Browser();
        foreach (var path in (string[])["", "/felles"])
            AssertNotice(await phone.OpenAsync($"/s/{station.Code}{path}"), 403, "SlipsOnly");
        // With the cookie and the form that the slip gave, posted to the code's address.
        var form = OpenRoundFixture.Fill(await phone.OpenAsync(slip));
        AssertNotice(await phone.PostAsync("/s/" + station.Code, form), 403, "SlipsOnly");
        AssertNotice(await phone.PostAsync("/s/" + station.Code + "/felles", form), 403, "SlipsOnly");
        Assert.Equal(0, await station.RowsAsync());
        Assert.Equal(303, (await phone.PostAsync(slip, form)).Status);
        Assert.Equal(1, await station.RowsAsync());
        Assert.Contains("data-testid=\"slips-only\"", (await leader.OpenAsync("/tavle/ytterskogen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rule_holds_from_the_next_round_on()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var leader = await station.Program.SignedInAsync();
        var saved = await leader.SubmitAsync(Page, ("press", "rule"), ("bare", "ja"));
        Assert.Equal((303, Page + "?sagt=bare"), (saved.Status, saved.Location));
        Assert.Contains("checked", Regex.Match((await leader.OpenAsync(Page)).Html, "<input type=\"checkbox\"[^>]*>").Value, StringComparison.Ordinal);
        using var phone = station.Program.Browser();
        Assert.Equal(200, (await phone.OpenAsync("/s/" + station.Code)).Status);
    }

    [Fact]
    public async Task The_sheet_is_shown_once_and_no_two_of_its_slips_are_alike()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var leader = await program.SignedInAsync();
        var slips = await PrintAsync(leader, 50, "new");
        Assert.Equal(50, slips.Distinct().Count());
        Assert.DoesNotContain("/s/lapp/", (await leader.OpenAsync(Page)).Html, StringComparison.Ordinal);
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(50, await db.VotingSlips.CountAsync(Stop));
    }

    private static async Task<List<string>> PrintAsync(Browser leader, int count, string press)
    {
        var sheet = await leader.SubmitAsync(Page, ("press", press), ("antall", count.ToString(null as IFormatProvider)));
        Assert.Equal(200, sheet.Status);
        var slips = Slip().Matches(sheet.Html).Select(m => m.Value).ToList();
        Assert.Equal(count, slips.Count);
        return slips;
    }

    private static void AssertNotice(Browser.Answer answer, int status, string notice)
    {
        Assert.Equal(status, answer.Status);
        Assert.Contains($"data-notice=\"{notice}\"", answer.Html, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?<=href=\")/s/lapp/[0-9a-z]{26}(?=\")")]
    private static partial Regex Slip();
}
