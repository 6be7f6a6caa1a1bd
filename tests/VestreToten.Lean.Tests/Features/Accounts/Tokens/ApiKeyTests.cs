using System.Net;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Insight.Api;

namespace VestreToten.Lean.Tests.Features.Accounts.Tokens;

public sealed partial class ApiKeyTests : IAsyncLifetime
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

    private static async Task AssertRefusedAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Stop);
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
