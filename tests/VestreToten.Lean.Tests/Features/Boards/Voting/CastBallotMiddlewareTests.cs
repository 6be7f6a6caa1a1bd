using System.Net.Http.Headers;
using System.Text;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>What a posted ballot is answered, through the whole program.</summary>
public sealed class CastBallotMiddlewareTests
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
    [InlineData("goal-4", "green")]
    [InlineData("form", null)]
    [InlineData("form", "AAAAAAAAAAAAAAAAAAAAAA.1")]
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

    [Fact]
    public async Task Ten_megabytes_are_too_much_with_and_without_a_length_told_beforehand()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        await phone.OpenAsync("/s/" + station.Code);

        Assert.Equal(413, (await phone.PostAsync("/s/" + station.Code, Body(new ByteArrayContent(new byte[10 * 1024 * 1024])))).Status);
        Assert.Equal(413, (await phone.PostAsync("/s/" + station.Code, Body(new StreamContent(new Untold(64 * 1024))))).Status);

        Assert.Equal(0, await station.RowsAsync());

        static HttpContent Body(HttpContent content)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
            return content;
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    public async Task What_cannot_be_read_as_a_form_is_a_bad_request_and_gets_the_form(string type)
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        await phone.OpenAsync("/s/" + station.Code);
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; na"));
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await phone.PostAsync("/s/" + station.Code, body);

        Assert.Equal(400, answer.Status);
        Assert.Contains("data-testid=\"ballot-form\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_tablet_takes_a_fresh_token_for_each_person_and_counts_no_form_twice()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var tablet = station.Program.Browser();
        var path = $"/s/{station.Code}/felles";
        (string, string)[] form = [];
        for (var person = 0; person < 3; person++)
        {
            form = OpenRoundFixture.Fill(await tablet.OpenAsync(path));
            var answer = await tablet.PostAsync(path, form);
            Assert.Equal((303, path + "/takk"), (answer.Status, answer.Location));
            Assert.Contains("expires=Thu, 01 Jan 1970", answer.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(400, (await tablet.PostAsync(path, form)).Status);
        Assert.Equal(3, await station.RowsAsync());
    }

    /// <summary>A stream that does not tell its length, so that the body is sent in chunks.</summary>
    private sealed class Untold(int length) : MemoryStream(new byte[length])
    {
        public override bool CanSeek => false;
    }
}
