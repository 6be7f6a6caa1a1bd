using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

public sealed partial class ApiListTests(ApiListTests.SharedScene shared) : IClassFixture<ApiListTests.SharedScene>, IAsyncLifetime
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
