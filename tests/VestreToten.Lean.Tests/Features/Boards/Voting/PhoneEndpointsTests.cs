using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>The addresses under /s, through the whole program.</summary>
public sealed partial class PhoneEndpointsTests
{
    [Fact]
    public async Task A_code_is_forgiven_its_case_its_spaces_and_its_look_alikes()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var code = station.Code;
        foreach (var typed in new[] { code.ToLowerInvariant(), SomeCodes.Spaced(code), code.Insert(4, "-"), code.Replace('D', '0').Replace('L', '1') })
        {
            var page = await phone.OpenAsync("/s/" + Uri.EscapeDataString(typed));
            Assert.Equal((200, true), (page.Status, page.Html.Contains("data-testid=\"ballot-form\"", StringComparison.Ordinal)));
        }

        var sought = await phone.OpenAsync("/s?kode=" + Uri.EscapeDataString(SomeCodes.Spaced(code).ToLowerInvariant()));
        Assert.Equal((303, $"/s/{code}"), (sought.Status, sought.Location));
    }

    [Fact]
    public async Task A_ballot_to_a_code_as_it_was_typed_counts_too()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var page = await phone.OpenAsync("/s/" + station.Code);

        var answer = await phone.PostAsync("/s/" + station.Code.ToLowerInvariant(), OpenRoundFixture.Fill(page));

        Assert.Equal((303, $"/s/{station.Code}/takk"), (answer.Status, answer.Location));
        Assert.Equal(1, await station.RowsAsync());
    }

    [Fact]
    public async Task Wrong_codes_lead_nowhere_and_run_out_while_the_right_one_never_does()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var statuses = new List<int>();
        for (var i = 0; i < 70; i++)
            statuses.Add((await phone.OpenAsync("/s/" + Wrong(station.Code))).Status);

        Assert.Equal(404, statuses[0]);
        Assert.Equal(429, statuses[^1]);
        Assert.Subset(new HashSet<int> { 404, 429 }, statuses.ToHashSet());
        var page = await phone.OpenAsync("/s/" + station.Code);
        Assert.Equal(303, (await phone.PostAsync("/s/" + station.Code, OpenRoundFixture.Fill(page))).Status);
    }

    [Theory]
    [InlineData("HEAD", 200)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("OPTIONS", 405)]
    public async Task Only_reading_and_posting_are_answered(string method, int status)
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var client = new HttpClient { BaseAddress = station.Program.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), "/s/" + station.Code);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(0, await station.RowsAsync());
    }

    private static string Wrong(string code) => code[..7] + JoinCode.Alphabet.First(symbol => symbol != code[7]);
}
