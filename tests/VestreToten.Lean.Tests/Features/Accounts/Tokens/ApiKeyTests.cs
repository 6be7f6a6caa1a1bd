using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Insight.Api;
using VestreToten.Lean.Web.Features.Accounts.Tokens;
using VestreToten.Lean.Web.Features.Insight.Api;

namespace VestreToten.Lean.Tests.Features.Accounts.Tokens;

public sealed class ApiKeyTests : IAsyncLifetime
{
    private static readonly string[] Lists = ["units", "tallies", "meetings", "improvements", "gains"];

    private ApiScene _scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _scene = await ApiScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_one_there_is_a_401_with_a_problem_and_no_cookie()
    {
        foreach (var secret in (string?[])[null, "x", "tavle_", "tavle_" + new string('0', 26), "tavle_" + new string('u', 26), new string('a', 5000)])
        {
            using var client = _scene.Client(secret);
            foreach (var list in Lists)
                await AssertRefusedAsync(client, "/api/v1/" + list);
        }
    }

    [Fact]
    public async Task A_sign_in_is_not_a_key_and_a_key_is_no_sign_in()
    {
        using var browser = await _scene.Program.SignedInAsync();
        var answer = await browser.OpenAsync("/api/v1/units");
        Assert.Equal((401, null), (answer.Status, answer.Header("Set-Cookie")));

        var (_, secret) = await _scene.KeyAsync(Role.Leader, "ytterskogen");
        using var client = _scene.Client(secret);
        foreach (var page in new[] { "/tavle/ytterskogen", "/konto/nokler", "/tavle/ytterskogen/moter.csv", "/eksport/trender.csv" })
        {
            using var refused = await client.GetAsync(page, Stop);
            Assert.Equal((page, HttpStatusCode.Redirect), (page, refused.StatusCode));
        }
    }

    [Fact]
    public async Task What_ends_an_accounts_rights_ends_its_keys_at_once()
    {
        var (disabled, first) = await _scene.KeyAsync(Role.Manager);
        var (ungranted, second) = await _scene.KeyAsync(Role.Manager);
        using var one = _scene.Client(first);
        using var two = _scene.Client(second);
        Assert.Equal(3, (await ApiScene.ReadAllAsync(one, "/api/v1/units")).Count);
        Assert.Equal(3, (await ApiScene.ReadAllAsync(two, "/api/v1/units")).Count);

        await ChangeAsync(db => db.Users.Where(a => a.Id == disabled.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop));
        await ChangeAsync(db => db.Grants.Where(g => g.AccountId == ungranted.Id).ExecuteDeleteAsync(Stop));

        await AssertRefusedAsync(one, "/api/v1/units");
        foreach (var list in Lists)
            Assert.Empty(await ApiScene.ReadAllAsync(two, "/api/v1/" + list));
        using var gone = await two.GetAsync("/api/v1/tallies?unit=ytterskogen", Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_or_too_old_is_a_strangers()
    {
        var (_, withdrawn) = await _scene.KeyAsync(Role.Manager);
        var (account, old) = await _scene.KeyAsync(Role.Manager);
        using var one = _scene.Client(withdrawn);
        using var two = _scene.Client(old);
        using (var fine = await one.GetAsync("/api/v1/units", Stop))
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        var today = Web.Features.Insight.Exports.CellOf.Day(TimeProvider.System.GetUtcNow())!;
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd");

        await ChangeAsync(db => db.ApiTokens.Where(t => t.Hash == ApiSecret.Hash(withdrawn)).ExecuteDeleteAsync(Stop));
        await AssertRefusedAsync(one, "/api/v1/units");
        // On its last day it works, the day after it does not.
        await ChangeAsync(db => db.ApiTokens.Where(t => t.AccountId == account.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastDay, day), Stop));
        using (var fine = await two.GetAsync("/api/v1/units", Stop))
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        await ChangeAsync(db => db.ApiTokens.Where(t => t.AccountId == account.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastDay, day.AddDays(-1)), Stop));
        await AssertRefusedAsync(two, "/api/v1/units");
    }

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
            Web.Features.Insight.Exports.CellOf.Day(TimeProvider.System.GetUtcNow()),
            Web.Features.Insight.Exports.CellOf.Day((await db.ApiTokens.SingleAsync(t => t.AccountId == account.Id, Stop)).LastUsed));
    }

    [Fact]
    public async Task Whatever_is_not_there_under_api_is_a_problem_and_no_page()
    {
        using var stranger = _scene.Client(null);
        using var answer = await stranger.GetAsync("/api/v1/finnes-ikke", Stop);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    private static async Task AssertRefusedAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Stop);
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
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

    private async Task ChangeAsync(Func<VestreToten.Lean.Data.LeanDbContext, Task> change)
    {
        await using var db = await _scene.Program.Contexts.CreateDbContextAsync(Stop);
        await change(db);
    }
}
