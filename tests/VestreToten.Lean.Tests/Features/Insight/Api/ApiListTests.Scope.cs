using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

public sealed partial class ApiListTests
{
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
        foreach (var (sum, count) in new[] { (row.GetProperty("identified"), 2), (row.GetProperty("realised"), 1), (row.GetProperty("newlyRealised"), 1) })
            Assert.Equal((count, count * 299m, decimal.Round(count * 299m / 1687.5m, 6)), (sum.GetProperty("count").GetInt32(), sum.GetProperty("hoursPerYear").GetDecimal(), sum.GetProperty("fte").GetDecimal()));
        Assert.DoesNotContain("total", row.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
