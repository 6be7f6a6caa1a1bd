using System.Net;
using System.Net.WebSockets;
using VestreToten.Lean.EndToEnd.Attacks.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>The connections of circuits: from this site alone, so many for each, and no large message.</summary>
[Collection<AttackedProgram.Definition>]
public sealed class CircuitLimitTests(AttackedProgram attacked)
{
    /// <summary>More than anybody needs, and far fewer than the server has room for.</summary>
    private const int Many = 1000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Attack(39)]
    public async Task A_circuit_is_opened_from_this_site_alone()
    {
        var leader = attacked["leder"];
        var own = attacked.Address;
        var authority = new Uri(own).Authority;
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await RawCircuit.StatusAsync(own, leader.Cookies, own));
        foreach (var origin in (string[])["https://evil.example", "http://evil.example", $"https://{authority}", $"ftp://{authority}", $"http://{authority}@evil.example", $"http://evil.example@{authority}", $"http://a:b@{authority}", $"http://{authority}.evil.example",
            $"http://evil.example/{authority}", $"http://evil.example#{authority}", $"http://evil.example?{authority}", "null", "file://", "about:blank", "http://127.0.0.1", "http://127.0.0.1:1", "http://localhost:" + new Uri(own).Port, $"http://[::1]:{new Uri(own).Port}", $"{own}, https://evil.example", $"https://evil.example, {own}", "x", "*", $"//{authority}"])
        {
            Assert.Equal((origin, HttpStatusCode.Forbidden), (origin, await RawCircuit.StatusAsync(own, leader.Cookies, origin)));
            var negotiated = await leader.SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", null, ("Origin", origin));
            Assert.Equal((origin, 403), (origin, negotiated.Status));
        }
    }

    [Fact, Attack(40)]
    public async Task One_account_takes_no_more_circuits_than_its_share_and_leaves_room_for_the_others()
    {
        var sockets = new List<ClientWebSocket>();
        try
        {
            var answer = HttpStatusCode.SwitchingProtocols;
            while (answer == HttpStatusCode.SwitchingProtocols && sockets.Count < Many)
            {
                sockets.Add(RawCircuit.Socket(attacked["ingen"].Cookies, attacked.Address));
                answer = await RawCircuit.TryConnectAsync(sockets[^1], attacked.Address);
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer);
            Assert.Equal(HttpStatusCode.SwitchingProtocols, await RawCircuit.StatusAsync(attacked.Address, attacked["leder"].Cookies, attacked.Address));
            Assert.Equal(200, (await attacked["ingen"].GetAsync("/varsler")).Status);
        }
        finally
        {
            sockets.ForEach(s => s.Dispose());
        }

        // Only WebSockets are counted, so there is no other way in beside them.
        var offered = await attacked["leder"].SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", null, ("Origin", attacked.Address));
        Assert.Contains("WebSockets", offered.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("LongPolling", offered.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("ServerSentEvents", offered.Body, StringComparison.Ordinal);
    }

    [Fact, Attack(41)]
    public async Task A_large_message_closes_its_own_circuit_and_no_other()
    {
        using var other = await RawCircuit.OpenAsync(attacked.Address, attacked["leder"].Cookies);
        foreach (var (length, parts) in ((int, int)[])[(64 * 1024, 1), (64 * 1024, 64), (1024 * 1024, 16), (40 * 1024, 2)])
        {
            using var socket = await RawCircuit.OpenAsync(attacked.Address, attacked["ansatt"].Cookies);
            var message = new byte[length];
            // A length in front, as the protocol writes it, so that it would be whole with its last byte.
            for (var (i, rest) = (0, length - 5); rest > 0 || i < 1; i++, rest >>= 7)
                message[i] = (byte)((rest & 0x7F) | (rest > 0x7F ? 0x80 : 0));
            for (var part = 0; part < parts && socket.State == WebSocketState.Open; part++)
            {
                var piece = message.AsMemory(part * length / parts, length / parts);
                await socket.SendAsync(piece, WebSocketMessageType.Binary, part == parts - 1, Stop);
            }

            await socket.UntilClosedAsync(TimeSpan.FromSeconds(10));
            Assert.NotEqual(WebSocketState.Open, socket.State);
        }

        await other.SendAsync(new byte[] { 2, 0x91, 6 }, WebSocketMessageType.Binary, endOfMessage: true, Stop);
        Assert.Equal(WebSocketState.Open, other.State);
        Assert.Equal(200, (await attacked["leder"].GetAsync("/healthz/ready")).Status);
    }
}
