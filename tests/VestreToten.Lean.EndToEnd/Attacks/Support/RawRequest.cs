using System.Net.Sockets;
using System.Text;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>A request byte by byte, as no client library would send it.</summary>
internal static class RawRequest
{
    /// <summary>The answer whole: its status line, headers and body.</summary>
    public static async Task<string> SendAsync(string server, string request)
    {
        var address = new Uri(server);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    /// <summary>GET, after which the server closes the connection.</summary>
    public static Task<string> GetAsync(string server, string target, string? host = null, string more = "") =>
        SendAsync(server, $"GET {target} HTTP/1.1\r\nHost: {host ?? new Uri(server).Authority}\r\nConnection: close\r\n{more}\r\n");

    public static int Status(string answer) => answer.Length >= 12 ? int.Parse(answer.AsSpan(9, 3), null) : 0;
}
