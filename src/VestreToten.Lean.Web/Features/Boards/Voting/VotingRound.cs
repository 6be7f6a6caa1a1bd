using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>An open round as phones meet it, kept in memory with its keys.</summary>
public sealed class VotingRound(int id, int boardId, string unitName, IsoWeek week, IReadOnlyList<string> goals, RoundKeys keys)
    : IDisposable
{
    private readonly string _path = $"/s/{keys.Code}";
    private readonly string _sharedPath = $"/s/{keys.Code}/felles";
    private readonly string _receipt = $"/s/{keys.Code}/takk";
    private readonly string _sharedReceipt = $"/s/{keys.Code}/felles/takk";
    private readonly string _cookie = string.Create(CultureInfo.InvariantCulture, $"ball-{id}");
    private readonly string _sharedCookie = string.Create(CultureInfo.InvariantCulture, $"felles-{id}");

    public int Id => id;

    public int BoardId => boardId;

    public string UnitName => unitName;

    public IsoWeek Week => week;

    /// <summary>Whether it takes ballots by printed slips alone.</summary>
    public bool IsSlipsOnly { get; init; }

    /// <summary>The goals' words, in the order of the vases.</summary>
    public IReadOnlyList<string> Goals => goals;

    public RoundKeys Keys => keys;

    /// <summary>Where the ballot is, on a phone of one's own or on the shared tablet.</summary>
    public string BallotPath(bool isShared) => isShared ? _sharedPath : _path;

    /// <summary>Where a cast ballot leads.</summary>
    public string ReceiptPath(bool isShared) => isShared ? _sharedReceipt : _receipt;

    /// <summary>The cookie that holds a phone's token for this round.</summary>
    public string CookieName(bool isShared) => isShared ? _sharedCookie : _cookie;

    public void Dispose() => keys.Dispose();
}
