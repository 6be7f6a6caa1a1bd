using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

public sealed partial class ApiListTests
{
    [Theory]
    [InlineData("tallies?from=0000-01", "from")]
    [InlineData("tallies?from=9999-01", "from")]
    [InlineData("tallies?to=2026-00", "to")]
    [InlineData("tallies?to=2025-53", "to")]
    [InlineData("tallies?to=2026-54", "to")]
    [InlineData("tallies?from=2026-10&to=2026-09", "to")]
    [InlineData("tallies?from=2026-10&from=2026-11", "from")]
    [InlineData("tallies?from=%00", "from")]
    [InlineData("tallies?after=1", "after")]
    [InlineData("tallies?after=1.202699", "after")]
    [InlineData("tallies?after=1.-5", "after")]
    [InlineData("tallies?after=99999999999.202601", "after")]
    [InlineData("meetings?from=2026-1x", "from")]
    [InlineData("units?limit=0", "limit")]
    [InlineData("units?limit=501", "limit")]
    [InlineData("units?limit=alle", "limit")]
    [InlineData("units?after=x", "after")]
    [InlineData("gains?year=0", "year")]
    [InlineData("gains?year=9999", "year")]
    [InlineData("gains?year=to", "year")]
    [InlineData("improvements?state=ferdig", "state")]
    [InlineData("improvements?state=6", "state")]
    public async Task What_cannot_be_read_is_a_400_that_names_the_field(string address, string field)
    {
        using var answer = await _manager.GetAsync("/api/v1/" + address, Stop);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        var fault = Assert.Single(problem.RootElement.GetProperty("errors").EnumerateObject());
        Assert.Equal(field, fault.Name);
        Assert.False(string.IsNullOrWhiteSpace(Assert.Single(fault.Value.EnumerateArray()).GetString()));
    }

    [Theory]
    [InlineData("tallies?from=2026-53&to=2026-53")]
    [InlineData("tallies?from=0001-01&to=9998-52")]
    [InlineData("meetings?from=2020-53")]
    [InlineData("gains?year=2000")]
    public async Task Weeks_that_exist_are_fine_whether_or_not_anything_is_in_them(string address)
    {
        using var answer = await _manager.GetAsync("/api/v1/" + address, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("nb", "Skriv en ISO-uke som finnes")]
    [InlineData("nn", "Skriv ei ISO-veke som finst")]
    [InlineData("en", "Write an ISO week that exists")]
    public async Task A_fault_is_told_in_the_readers_language(string language, string told)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tallies?from=x");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await _manager.SendAsync(request, Stop);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        Assert.StartsWith(told, problem.RootElement.GetProperty("errors").GetProperty("from")[0].GetString(), StringComparison.Ordinal);
    }
}
