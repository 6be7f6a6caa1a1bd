using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

public sealed partial class ApiListTests
{
    [Theory]
    [InlineData("units")]
    [InlineData("tallies")]
    [InlineData("meetings")]
    [InlineData("improvements")]
    [InlineData("gains")]
    public async Task Pages_of_one_row_give_the_same_rows_in_the_same_order_as_one_page(string list)
    {
        var whole = await ApiScene.ReadAllAsync(_manager, $"/api/v1/{list}?limit=500");
        Assert.NotEmpty(whole);
        Assert.Equal(whole.Select(r => r.ToString()), (await ApiScene.ReadAllAsync(_manager, $"/api/v1/{list}?limit=1")).Select(r => r.ToString()));
        using var first = await _manager.GetAsync($"/api/v1/{list}?limit=1", Stop);
        using var page = JsonDocument.Parse(await first.Content.ReadAsStringAsync(Stop));
        if (page.RootElement.GetProperty("next").GetString() is { } next)
            Assert.Equal($"<{next}>; rel=\"next\"", Assert.Single(first.Headers.GetValues("Link")));
        else
            Assert.Single(whole);
    }

    [Fact]
    public async Task Who_asks_again_gets_304_until_something_has_changed()
    {
        await using var scene = await ApiScene.StartAsync();
        using var manager = scene.Client((await scene.KeyAsync(Role.Manager)).Secret);
        using var first = await manager.GetAsync("/api/v1/tallies", Stop);
        Assert.Equal(("no-cache, private", "Authorization"), (first.Headers.CacheControl!.ToString(), Assert.Single(first.Headers.Vary)));
        using var again = await AskAsync("/api/v1/tallies", first.Headers.ETag!);
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync(Stop)).Length));
        await using (var db = await scene.Program.Contexts.CreateDbContextAsync(Stop))
            await db.PublishAsync(PublishedWeeks.Ago(6), [("ytterskogen", 9, new BallCount(4, 4, 1), null)]);
        using var changed = await AskAsync("/api/v1/tallies", first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);

        async Task<HttpResponseMessage> AskAsync(string address, EntityTagHeaderValue tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.IfNoneMatch.Add(tag);
            return await manager.SendAsync(request, Stop);
        }
    }
}
