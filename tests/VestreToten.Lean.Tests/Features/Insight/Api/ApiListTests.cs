using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

public sealed class ApiListTests(ApiListTests.SharedScene shared) : IClassFixture<ApiListTests.SharedScene>, IAsyncLifetime
{
    private ApiScene _scene = null!;
    private HttpClient _manager = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _scene = shared.Scene;
        _manager = _scene.Client((await _scene.KeyAsync(Role.Manager)).Secret);
    }

    public ValueTask DisposeAsync()
    {
        _manager.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Units_stand_in_the_order_of_the_organisation_with_what_lies_above()
    {
        var units = await ApiScene.ReadAllAsync(_manager, "/api/v1/units");
        Assert.Equal(
            [("kommunen", null, 1), ("ytterskogen", "kommunen", 2), ("sorgarden", "kommunen", 3)],
            units.OrderBy(u => u.GetProperty("order").GetInt32()).Select(u => (
                u.GetProperty("unit").GetString(), u.GetProperty("parent").GetString(), u.GetProperty("order").GetInt32())));
    }

    [Fact]
    public async Task Tallies_are_the_published_weeks_with_a_reason_where_colours_are_kept_back()
    {
        var rows = await ApiScene.ReadAllAsync(_manager, "/api/v1/tallies?unit=ytterskogen");
        Assert.Equal([PublishedWeeks.Ago(5), PublishedWeeks.Ago(4), PublishedWeeks.Ago(3)], rows.Select(r => IsoWeek.TryRead(r.GetProperty("week").GetString()!)!.Value));
        var (green, few, shown) = (rows[0].GetProperty("board"), rows[1].GetProperty("board"), rows[2].GetProperty("board"));
        // All were green, or all but one: the word and no number, so that nobody can tell.
        Assert.Equal(",, green", Colours(green));
        Assert.Equal(",, green", Colours(rows[0].GetProperty("goals")[0]));
        Assert.Equal(",, tooFew", Colours(few));
        Assert.Equal((3, 12), (few.GetProperty("ballots").GetInt32(), few.GetProperty("headcount").GetInt32()));
        Assert.Equal("5,3,1 ", Colours(shown));
        Assert.Equal(("worse", PublishedWeeks.Ago(5).ToString()), (shown.GetProperty("possibleChange").GetString(), shown.GetProperty("changeBegan").GetString()));
        var goal = Assert.Single(rows[2].GetProperty("goals").EnumerateArray());
        Assert.Equal(("+Vi hjelper hverandre", "5,3,1 "), (goal.GetProperty("text").GetString(), Colours(goal)));
        // Below a leaf there is nothing to sum.
        Assert.All(rows, r => Assert.Equal(JsonValueKind.Null, r.GetProperty("subtree").ValueKind));
        var above = await ApiScene.ReadAllAsync(_manager, "/api/v1/tallies?unit=kommunen&from=" + PublishedWeeks.Ago(3));
        Assert.Equal("9,5,3 ", Colours(Assert.Single(above).GetProperty("subtree")));
        Assert.Equal(JsonValueKind.Null, above[0].GetProperty("board").ValueKind);
    }

    [Fact]
    public async Task A_leader_of_a_unit_with_others_below_gets_no_sum_of_what_is_not_theirs()
    {
        using var leader = _scene.Client((await _scene.KeyAsync(Role.Leader)).Secret);
        Assert.All(await ApiScene.ReadAllAsync(leader, "/api/v1/tallies"), r => Assert.Equal(JsonValueKind.Null, r.GetProperty("subtree").ValueKind));
    }

    [Fact]
    public async Task Meetings_say_whether_they_were_held_and_to_their_own_people_why_not()
    {
        using var leader = _scene.Client((await _scene.KeyAsync(Role.Leader, "ytterskogen")).Secret);
        var rows = await ApiScene.ReadAllAsync(leader, "/api/v1/meetings");
        Assert.Equal([(false, "illness"), (true, null)], rows.Select(r => (r.GetProperty("held").GetBoolean(), r.GetProperty("reason").GetString())));
        Assert.Equal(2, (await ApiScene.ReadAllAsync(_manager, "/api/v1/meetings")).Count);
    }

    [Fact]
    public async Task Improvements_come_without_names_and_without_the_text_behind_the_title()
    {
        var answer = await _manager.GetStringAsync("/api/v1/improvements", Stop);
        Assert.Contains("Leting etter nøkler", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Ola", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Per leter", answer, StringComparison.Ordinal);
        Assert.Empty(await ApiScene.ReadAllAsync(_manager, "/api/v1/improvements?state=done"));
        Assert.Equal(2, (await ApiScene.ReadAllAsync(_manager, "/api/v1/improvements?state=new")).Count);
    }

    [Fact]
    public async Task Gains_come_in_two_sums_with_the_hours_of_an_arsverk_beside_them()
    {
        var row = Assert.Single(await ApiScene.ReadAllAsync(_manager, "/api/v1/gains?year=2026"));
        Assert.Equal(("ytterskogen", 2026, 1687.5m), (row.GetProperty("unit").GetString(), row.GetProperty("year").GetInt32(), row.GetProperty("hoursPerFte").GetDecimal()));
        foreach (var sum in new[] { row.GetProperty("identified"), row.GetProperty("realised") })
            Assert.Equal((1, 299m, 0.177185m), (sum.GetProperty("count").GetInt32(), sum.GetProperty("hoursPerYear").GetDecimal(), sum.GetProperty("fte").GetDecimal()));
        Assert.DoesNotContain("total", row.ToString(), StringComparison.OrdinalIgnoreCase);
    }

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

    private static string Colours(JsonElement cell) =>
        $"{cell.GetProperty("green")},{cell.GetProperty("pink")},{cell.GetProperty("red")} {cell.GetProperty("nearlyAll")}{cell.GetProperty("hidden")}";

    /// <summary>One scene for all that only ask; each asks with a key of its own.</summary>
    public sealed class SharedScene : IAsyncLifetime
    {
        internal ApiScene Scene { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Scene = await ApiScene.StartAsync();

        public ValueTask DisposeAsync() => Scene.DisposeAsync();
    }
}
