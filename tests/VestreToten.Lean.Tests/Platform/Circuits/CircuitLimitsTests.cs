using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using VestreToten.Lean.Benchmarks.Circuits;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Circuits;

public sealed partial class CircuitLimitsTests
{
    private const string Email = "ola@kommune.invalid";
    private const string Negotiate = "/_blazor/negotiate?negotiateVersion=1";

    [Fact]
    public async Task One_account_takes_its_share_and_others_still_get_in_until_all_is_full()
    {
        await using var program = await ProgramHost.StartSetUpAsync(builder =>
            builder.UseSetting("Lean:Circuits:PerAccount", "2").UseSetting("Lean:Circuits:InAll", "3"));
        await program.AddAccountAsync(Email, "ytterskogen", Role.Staff);
        using var flood = await program.SignedInAsync(Email);
        using var leader = await program.SignedInAsync();
        await using var first = await OpenAsync(program, flood);
        await using var second = await OpenAsync(program, flood);

        await AssertFullAsync(program, flood);
        await using var theirs = await OpenAsync(program, leader);
        await AssertFullAsync(program, leader);

        await second.DisposeAsync();
        await second.Closed;
        await using var again = await OpenWhenThereIsRoomAsync(program, leader);
    }

    [Fact]
    public async Task A_circuit_goes_by_a_WebSocket_and_by_nothing_else()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        var negotiated = JsonDocument.Parse((await browser.PostAsync(Negotiate)).Html).RootElement;
        Assert.Equal(["WebSockets"], negotiated.GetProperty("availableTransports").EnumerateArray().Select(t => t.GetProperty("transport").GetString()));
        var connection = negotiated.GetProperty("connectionToken").GetString();
        // Long polling and server-sent events begin with this very request.
        Assert.Equal(404, (await browser.OpenAsync("/_blazor?id=" + connection)).Status);
        Assert.Equal(404, (await browser.PostAsync("/_blazor?id=" + connection)).Status);
    }

    [Fact]
    public async Task The_page_has_the_words_for_it_in_the_readers_language()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        foreach (var (language, words) in new[] { ("nb", "Det er for mange skjermer"), ("nn", "Det er for mange skjermar"), ("en", "Too many screens") })
        {
            using var browser = await program.SignedInAsync();
            browser.Speak(language);
            Assert.Contains(words, (await browser.OpenAsync("/tavle/ytterskogen")).Text, StringComparison.Ordinal);
        }
    }

    private static async Task AssertFullAsync(ProgramHost program, Browser browser)
    {
        foreach (var answer in new[] { await browser.PostAsync(Negotiate), await browser.OpenAsync("/_blazor/initializers") })
            Assert.Equal((503, "10"), (answer.Status, answer.Header("Retry-After")));
        // The page itself is shown, with its words and what it knew.
        Assert.Equal(200, (await browser.OpenAsync("/tavle/ytterskogen")).Status);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => OpenAsync(program, browser));
        // A client that does not ask first.
        using var socket = new ClientWebSocket { Options = { Cookies = browser.Cookies, CollectHttpResponseDetails = true } };
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(
            new UriBuilder(new Uri(program.Address, "_blazor")) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, socket.HttpStatusCode);
    }

    private static Task<WallCircuit> OpenAsync(ProgramHost program, Browser browser) =>
        WallCircuit.OpenAsync(program.Address.ToString().TrimEnd('/'), "/tavle/ytterskogen", browser.Cookies);

    private static async Task<WallCircuit> OpenWhenThereIsRoomAsync(ProgramHost program, Browser browser)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await browser.OpenAsync("/_blazor/initializers")).Status == 503)
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        return await OpenAsync(program, browser);
    }
}
