using System.Net;
using System.Net.Sockets;
using System.Text;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Benchmarks.Faults;

/// <summary>A vote that was sent.</summary>
/// <param name="Token">The phone's token, with the number of the form.</param>
/// <param name="Ball">The first goal's ball.</param>
internal sealed record SentVote(PhoneToken Token, string Ball);

/// <summary>One connection that votes, each time as another phone.</summary>
internal sealed class Voter : IDisposable
{
    private static readonly string[] Balls = ["green", "pink", "red"];

    private readonly OpenedRound _round;
    private readonly int _port;
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
    private readonly byte[] _buffer = new byte[64 * 1024];

    private Voter(OpenedRound round, int port) => (_round, _port) = (round, port);

    public static async Task<Voter> ConnectAsync(OpenedRound round, int port)
    {
        var voter = new Voter(round, port);
        await voter._socket.ConnectAsync(IPAddress.Loopback, port);
        return voter;
    }

    public static SentVote NewVote(int number) => new(PhoneToken.Fresh().Next(), Balls[number % Balls.Length]);

    /// <summary>Sends a vote and gives the answer's status.</summary>
    /// <exception cref="SocketException">The program is gone.</exception>
    /// <exception cref="IOException">The program is gone.</exception>
    public async Task<int> CastAsync(SentVote vote)
    {
        await _socket.SendAsync(_round.Request(_port, vote.Token, vote.Ball));
        return await ReadStatusAsync();
    }

    public void Dispose() => _socket.Dispose();

    private async Task<int> ReadStatusAsync()
    {
        var length = 0;
        while (true)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            if (read == 0)
                throw new IOException("The program closed the connection");
            length += read;
            var text = Encoding.UTF8.GetString(_buffer, 0, length);
            if (text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end && end < 0)
                continue;
            var status = int.Parse(text.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
            // An answer to a counted vote has no body; a page comes in chunks, the last of them empty.
            if (status == 303 || text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal))
                return status;
        }
    }
}
