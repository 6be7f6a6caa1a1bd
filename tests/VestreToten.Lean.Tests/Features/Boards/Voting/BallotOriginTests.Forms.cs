using Microsoft.AspNetCore.Http;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class BallotOriginTests
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://annen.example")]
    [InlineData("Origin", "null")]
    [InlineData("Referer", "http://annen.example/")]
    public async Task A_form_from_elsewhere_casts_nothing_and_leaves_the_phone_its_cookie(string header, string value)
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var page = await phone.OpenAsync("/s/" + station.Code);
        var cookie = Cookies(phone, station);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = phone.Cookies, AllowAutoRedirect = false }) { BaseAddress = station.Program.Address };
        foreach (var address in new[] { station.Code, station.Code.ToLowerInvariant(), station.Code + "/felles" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/s/" + address)
            {
                Content = new FormUrlEncodedContent(OpenRoundFixture.Fill(page).Select(f => KeyValuePair.Create(f.Name, f.Value))),
            };
            request.Headers.Add(header, value);

            using var answer = await client.SendAsync(request, Stop);

            Assert.Equal(403, (int)answer.StatusCode);
            Assert.Contains("fra et annet nettsted", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal(0, await station.RowsAsync());
        Assert.Equal(cookie, Cookies(phone, station));
        Assert.Equal(303, (await phone.PostAsync("/s/" + station.Code, OpenRoundFixture.Fill(page))).Status);
    }

    [Theory]
    [InlineData("Origin", null)]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Referer", null)]
    public async Task A_form_from_here_counts(string header, string? value)
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var page = await phone.OpenAsync("/s/" + station.Code);
        Assert.Equal("same-origin", page.Header("Referrer-Policy"));
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = phone.Cookies, AllowAutoRedirect = false }) { BaseAddress = station.Program.Address };
        client.DefaultRequestHeaders.Add(
            header, value ?? station.Program.Address.GetLeftPart(UriPartial.Authority) + (header == "Referer" ? "/s/" + station.Code : ""));

        using var answer = await client.PostAsync(
            "/s/" + station.Code, new FormUrlEncodedContent(OpenRoundFixture.Fill(page).Select(f => KeyValuePair.Create(f.Name, f.Value))), Stop);

        Assert.Equal(303, (int)answer.StatusCode);
        Assert.Equal(1, await station.RowsAsync());
    }

    private static string Cookies(Browser phone, OpenRoundFixture station) =>
        phone.Cookies.GetCookieHeader(new Uri(station.Program.Address, "/s"));
}
