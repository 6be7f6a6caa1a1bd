using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Insight.Api;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Api;

namespace VestreToten.Lean.Tests.Features.Accounts.Tokens;

public sealed partial class ApiKeyTests
{
    [Fact]
    public async Task Each_sees_its_own_and_what_is_anothers_is_the_same_404_as_what_is_not_there()
    {
        var (_, leader) = await _scene.KeyAsync(Role.Leader, "ytterskogen");
        var (_, manager) = await _scene.KeyAsync(Role.Manager);
        var (_, neighbour) = await _scene.KeyAsync(Role.Admin, "nabokommunen");
        Assert.Equal(["ytterskogen"], await UnitsAsync(leader));
        Assert.Equal(["kommunen", "ytterskogen", "sorgarden"], await UnitsAsync(manager));
        Assert.Equal(["nabokommunen"], await UnitsAsync(neighbour));
        foreach (var secret in new[] { leader, neighbour })
        {
            using var client = _scene.Client(secret);
            foreach (var list in Lists.Skip(1))
            {
                var rows = await ApiScene.ReadAllAsync(client, "/api/v1/" + list);
                Assert.All(rows, r => Assert.Equal(secret == leader ? "ytterskogen" : "nabokommunen", r.GetProperty("unit").GetString()));
                using var others = await client.GetAsync($"/api/v1/{list}?unit=sorgarden", Stop);
                using var nowhere = await client.GetAsync($"/api/v1/{list}?unit=finnes-ikke", Stop);
                Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (others.StatusCode, nowhere.StatusCode));
                Assert.Equal(await WithoutTraceAsync(nowhere), await WithoutTraceAsync(others));
            }
        }
    }

    [Fact]
    public async Task A_key_that_asks_too_often_is_told_to_wait_and_the_others_are_not()
    {
        var (_, hasty) = await _scene.KeyAsync(Role.Manager);
        var (_, calm) = await _scene.KeyAsync(Role.Manager);
        using var client = _scene.Client(hasty);
        var answers = await Task.WhenAll(Enumerable.Range(0, ApiRateLimit.Burst * 3).Select(_ => client.GetAsync("/api/v1/units?limit=x", Stop)));
        var held = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(held);
        Assert.All(held, a => Assert.Equal((TimeSpan.FromSeconds(1), "application/problem+json"), (a.Headers.RetryAfter!.Delta, a.Content.Headers.ContentType!.MediaType)));
        Assert.True(answers.Count(a => a.StatusCode == HttpStatusCode.BadRequest) >= ApiRateLimit.Burst);
        using var other = _scene.Client(calm);
        using var fine = await other.GetAsync("/api/v1/units", Stop);
        Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
    }

    [Fact]
    public async Task The_last_day_of_use_is_kept_and_no_instant()
    {
        var (account, secret) = await _scene.KeyAsync(Role.Manager);
        using var client = _scene.Client(secret);
        await using var db = await _scene.Program.Contexts.CreateDbContextAsync(Stop);
        Assert.Null((await db.ApiTokens.SingleAsync(t => t.AccountId == account.Id, Stop)).LastUsed);
        await client.GetStringAsync("/api/v1/units", Stop);
        Assert.Equal(
            Days.Iso(TimeProvider.System.GetUtcNow()),
            Days.Iso((await db.ApiTokens.SingleAsync(t => t.AccountId == account.Id, Stop)).LastUsed!.Value));
    }

    [Fact]
    public async Task Whatever_is_not_there_under_api_is_a_problem_and_no_page()
    {
        using var stranger = _scene.Client(null);
        using var answer = await stranger.GetAsync("/api/v1/finnes-ikke", Stop);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    private static async Task<string> WithoutTraceAsync(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        return new StringBuilder().AppendJoin(';', problem.RootElement.EnumerateObject().Where(p => p.Name != "traceId")).ToString();
    }

    private async Task<List<string?>> UnitsAsync(string secret)
    {
        using var client = _scene.Client(secret);
        return [.. (await ApiScene.ReadAllAsync(client, "/api/v1/units")).OrderBy(u => u.GetProperty("order").GetInt32()).Select(u => u.GetProperty("unit").GetString())];
    }
}
