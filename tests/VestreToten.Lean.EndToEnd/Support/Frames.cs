using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>When a page has received messages of its circuit. Made before the page is opened.</summary>
internal sealed class Frames
{
    // SignalR keeps the connection alive with three bytes: a length of two, an array of one, the type 6.
    private static readonly byte[] Ping = [2, 0x91, 6];

    private readonly ConcurrentQueue<long> _received = new();

    public Frames(IPage page) => page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
    {
        if (frame.Binary is not { } bytes || !(bytes.AsSpan().SequenceEqual(Ping) || IsBeat(bytes)))
            _received.Enqueue(Stopwatch.GetTimestamp());
    };

    // Every few seconds a screen hears that the server is there (LastContact): one attribute, and nothing else.
    private static bool IsBeat(ReadOnlySpan<byte> frame) => frame.Length < 400 && frame.IndexOf("beat"u8) >= 0;

    public int Count => _received.Count;

    /// <summary>How many of the times between some moments had a message in them.</summary>
    public int Between(IReadOnlyList<long> moments) => moments.Zip(moments.Skip(1)).Count(time =>
        _received.Any(received => received >= time.First && received < time.Second));
}
