using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

public sealed partial class ApiListTests
{
    private const string WrongKey = "tavle_ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [InlineData("/api/v1/ingenting")]
    [InlineData("/api/v1/tallies?unit=ingensteds")]
    [InlineData("/api/v1/tallies?from=2026-99")]
    [InlineData("/api/v1/tallies?from=2026-40&to=2026-30")]
    [InlineData("/api/v1/improvements?state=borte")]
    [InlineData("/api/v1/gains?limit=0")]
    [InlineData("/api/v1/gains?year=12")]
    [InlineData("/api/v1/units?after=x")]
    [InlineData("/api/v1/units", "")]
    [InlineData("/api/v1/units", WrongKey)]
    public async Task Every_word_of_a_problem_is_in_the_language_that_was_asked_for(string address, string? key = null)
    {
        using var stranger = _scene.Client(null);
        var said = new List<string>();
        foreach (var language in (string[])["nb", "nn", "en"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptLanguage.ParseAdd(language);
            if (key is { Length: > 0 })
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var answer = await (key is null ? _manager : stranger).SendAsync(request, Stop);
            Assert.True(answer.StatusCode >= HttpStatusCode.BadRequest, address);
            Assert.Contains("Accept-Language", answer.Headers.Vary);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
            said.AddRange(Words(problem.RootElement));
        }

        Assert.True(said.Distinct().Count() == said.Count, string.Join(" | ", said));
    }

    /// <summary>The title, and what is said of each field.</summary>
    private static IEnumerable<string> Words(JsonElement problem) =>
        problem.TryGetProperty("errors", out var errors)
            ? [problem.GetProperty("title").GetString()!, .. errors.EnumerateObject().SelectMany(field => field.Value.EnumerateArray()).Select(fault => fault.GetString()!)]
            : [problem.GetProperty("title").GetString()!];
}
