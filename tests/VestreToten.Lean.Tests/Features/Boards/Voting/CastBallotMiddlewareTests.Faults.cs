using System.Net.Http.Headers;
using System.Text;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class CastBallotMiddlewareTests
{
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
    [InlineData("multipart/form-data", Traits = [Suite.Name, Suite.Long])]
    [InlineData("multipart/form-data; boundary=x", Traits = [Suite.Name, Suite.Long])]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", Traits = [Suite.Name, Suite.Long])]
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
