using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VestreToten.Lean.Benchmarks;

/// <summary>What a load gave.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P99">The 99th percentile of the answer times, in milliseconds.</param>
/// <param name="Refused">Answers other than 303.</param>
internal sealed record LoadResult(double PerSecond, double P99, int Refused);

/// <summary>Keep-alive connections on raw sockets that send prepared requests one after another: the client must not be what is measured.</summary>
internal static class Load
{
    /// <summary>Sends each connection's requests round and round for a while.</summary>
    /// <param name="requests">For each connection its requests.</param>
    /// <param name="acknowledged">For each connection how many requests were answered 303, one after another from its first.</param>
    public static async Task<LoadResult> RunAsync(int port, byte[][][] requests, TimeSpan duration, int[]? acknowledged = null)
    {
        var times = new List<double>[requests.Length];
        var refused = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(requests.Select((own, i) => Task.Run(async () =>
        {
            times[i] = new List<double>(65_536);
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port);
            var buffer = new byte[8192];
            for (var n = 0; watch.Elapsed < duration; n++)
            {
                var began = Stopwatch.GetTimestamp();
                await socket.SendAsync(own[n % own.Length]);
                if (await ReadAnswerAsync(socket, buffer))
                {
                    times[i].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    if (acknowledged is not null)
                        acknowledged[i] = n + 1;
                }
                else
                {
                    Interlocked.Increment(ref refused);
                }
            }
        })));
        var all = times.SelectMany(t => t).Order().ToArray();
        return new LoadResult(all.Length / watch.Elapsed.TotalSeconds, all.Length == 0 ? 0 : all[(int)(all.Length * 0.99)], refused);
    }

    /// <summary>Reads an answer without a body, and whether it was 303.</summary>
    private static async Task<bool> ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0)
                throw new IOException("The server closed the connection");
            length += read;
            if (buffer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
                return buffer.AsSpan(0, length).StartsWith("HTTP/1.1 303"u8);
            if (length == buffer.Length || !buffer.AsSpan(0, length).StartsWith("HTTP/1.1 303"u8) && length > 12)
                throw new IOException("An answer that is not 303: " + System.Text.Encoding.ASCII.GetString(buffer, 0, Math.Min(length, 200)));
        }
    }
}
