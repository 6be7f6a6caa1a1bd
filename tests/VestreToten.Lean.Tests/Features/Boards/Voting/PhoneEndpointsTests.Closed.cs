using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class PhoneEndpointsTests
{
    [Fact]
    public async Task After_the_close_form_ballot_and_receipt_say_so()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var page = await phone.OpenAsync("/s/" + station.Code);
        await station.BeginClosingAsync();

        var cast = await phone.PostAsync("/s/" + station.Code, OpenRoundFixture.Fill(page));
        Assert.Equal(410, cast.Status);
        Assert.Contains("data-testid=\"round-closed\"", cast.Html, StringComparison.Ordinal);
        Assert.Equal(0, await station.RowsAsync());
        foreach (var path in new[] { "", "/felles", "/takk", "/felles/takk" })
            Assert.Equal(410, (await phone.OpenAsync($"/s/{station.Code}{path}")).Status);
    }

    [Fact]
    public async Task A_sign_in_cookie_neither_helps_nor_hinders_and_no_session_is_read()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var leader = await station.Program.SignedInAsync();

        var page = await leader.OpenAsync("/s/" + station.Code);

        Assert.Equal(303, (await leader.PostAsync("/s/" + station.Code, OpenRoundFixture.Fill(page))).Status);
        var own = Assert.Single(leader.Cookies.GetCookies(new Uri(station.Program.Address, "/s")), c => c.Name.StartsWith("ball-", StringComparison.Ordinal));
        Assert.Equal(("/s", true), (own.Path, own.HttpOnly));
        Assert.Contains("samesite=lax", page.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/felles")]
    public async Task A_form_that_a_browser_sends_once_more_on_its_way_back_shows_no_choice_the_second_time(string path)
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var address = $"/s/{station.Code}{path}";
        var lacking = OpenRoundFixture.Fill(await phone.OpenAsync(address), "rp");

        var first = await phone.PostAsync(address, lacking);
        var again = await phone.PostAsync(address, lacking);
        var cast = await phone.PostAsync(address, OpenRoundFixture.Fill(again));
        var afterwards = await phone.PostAsync(address, lacking);

        Assert.Equal((400, 2), (first.Status, Chosen(first)));
        Assert.Equal((400, 0), (again.Status, Chosen(again)));
        Assert.Equal(303, cast.Status);
        Assert.Equal(400, afterwards.Status);
        Assert.Equal(0, Chosen(afterwards));
        Assert.Equal(1, await station.RowsAsync());
    }

    [Fact]
    public async Task A_shared_tablet_shows_no_choice_of_a_form_that_is_not_the_one_it_was_handed_last()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var tablet = station.Program.Browser();
        var address = $"/s/{station.Code}/felles";
        var lastPerson = OpenRoundFixture.Fill(await tablet.OpenAsync(address));
        await tablet.PostAsync(address, lastPerson);
        await tablet.OpenAsync(address);

        var repeated = await tablet.PostAsync(address, lastPerson);

        Assert.Equal((400, 0), (repeated.Status, Chosen(repeated)));
        Assert.Contains("autocomplete=\"off\"", repeated.Html, StringComparison.Ordinal);
        Assert.Equal(1, await station.RowsAsync());
    }

    private static int Chosen(Browser.Answer page) => page.Html.Split(" checked").Length - 1;
}
