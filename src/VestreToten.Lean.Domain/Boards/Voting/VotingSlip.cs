using System.Security.Cryptography;
using System.Text;

namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>
/// A printed slip (stemmelapp): 128 random bits for one ballot of the board's next round. Only its hash is stored, and only until the
/// round is closed. Nothing says of a slip that it has been used: that is told by the sealed ballot alone, and goes with it.
/// </summary>
public sealed class VotingSlip
{
    /// <summary>How many slips of a board there are at most.</summary>
    public const int MaxPerBoard = 400;

    /// <summary>How many are printed at once.</summary>
    public const int MaxPrinted = 200;

    private VotingSlip()
    {
    }

    /// <summary>SHA-256 of the slip's key, 32 bytes.</summary>
    public byte[] Hash { get; private set; } = [];

    public int BoardId { get; private set; }

    /// <param name="boardId">The board.</param>
    /// <param name="key">What stands in the QR; see <see cref="IdeaKey"/>.</param>
    public static VotingSlip Of(int boardId, string key) => new() { BoardId = boardId, Hash = HashOf(key) };

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));

    /// <summary>What stands for the slip where a phone's token stands otherwise: longer than a token, so that none can be it.</summary>
    public static byte[] TokenOf(string key) => Encoding.ASCII.GetBytes("slip/" + key);
}
