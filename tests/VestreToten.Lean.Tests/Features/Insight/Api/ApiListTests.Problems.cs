using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

public sealed partial class ApiListTests
{
    [Theory]
    [InlineData("nb", "Nøkkelen ser ikke noe slikt, eller så finnes det ikke.")]
    [InlineData("nn", "Nøkkelen ser ikkje noko slikt, eller så finst det ikkje.")]
    [InlineData("en", "There is no such thing that this key can see.")]
    public async Task What_is_not_there_is_told_in_the_readers_language(string language, string title)
    {
        foreach (var address in (string[])["/api/v1/tallies?unit=ingensteds", "/api/v1/ingenting", "/api/ingenting"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptLanguage.ParseAdd(language);
            using var answer = await _manager.SendAsync(request, Stop);
            Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
            Assert.Equal(title, problem.RootElement.GetProperty("title").GetString());
        }
    }

    [Theory]
    [InlineData("/api/v1/units", HttpStatusCode.OK)]
    [InlineData("/api/v1/tallies?unit=ingensteds", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/gains?limit=0", HttpStatusCode.BadRequest)]
    public async Task Head_is_get_without_what_it_answers(string address, HttpStatusCode status)
    {
        using var answer = await _manager.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
        if (status == HttpStatusCode.OK)
        {
            using var got = await _manager.GetAsync(address, Stop);
            Assert.Equal(got.Headers.ETag, answer.Headers.ETag);
        }
    }
}
