using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>The connection of a circuit without anything that behaves: a WebSocket straight to the hub.</summary>
internal static class RawCircuit
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What the server answers to the request for a connection; the connection is closed again.</summary>
    public static async Task<HttpStatusCode> StatusAsync(string server, CookieContainer? cookies, string? origin = null)
    {
        using var socket = Socket(cookies, origin);
        return await TryConnectAsync(socket, server);
    }

    /// <summary>A connection that shook hands as a page of the program would.</summary>
    public static async Task<ClientWebSocket> OpenAsync(string server, CookieContainer cookies)
    {
        var socket = Socket(cookies, server);
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await TryConnectAsync(socket, server));
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}""" + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, Stop);
        return socket;
    }

    public static ClientWebSocket Socket(CookieContainer? cookies, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        return socket;
    }

    public static async Task<HttpStatusCode> TryConnectAsync(ClientWebSocket socket, string server)
    {
        try
        {
            await socket.ConnectAsync(new Uri(server.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor"), Stop);
        }
        catch (WebSocketException) when (socket.HttpStatusCode != 0)
        {
            // The status is the answer.
        }

        return socket.HttpStatusCode;
    }

    /// <summary>Reads until the server has closed the connection, in good order or not.</summary>
    public static async Task UntilClosedAsync(this ClientWebSocket socket, TimeSpan patience)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        both.CancelAfter(patience);
        var buffer = new byte[64 * 1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, both.Token)).MessageType != WebSocketMessageType.Close)
            {
                // What it still says is of no interest.
            }
        }
        catch (WebSocketException)
        {
            // Closed without a word.
        }
    }
}
