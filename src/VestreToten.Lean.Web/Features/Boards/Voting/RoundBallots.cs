using System.Security.Cryptography;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>Puts one round's ballots of a commit into the box, on the thread of <see cref="BallotWriter"/> and no other.</summary>
internal sealed partial class RoundBallots(BallotLimit limit, ILogger<BallotWriter> logger)
{
    private static readonly Comparer<byte[]> ByTag = Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    private readonly HashSet<int> _full = [];

    /// <summary>One round's ballots, one for each phone, in the order of the tags: the order they came in is written nowhere.</summary>
    /// <returns>Those that the round has no room for. A phone that has a ballot in it may always change its mind.</returns>
    public IReadOnlyCollection<PendingBallot> Put(BallotBox box, List<PendingBallot> ballots)
    {
        var newest = new List<PendingBallot>(ballots.Count);
        foreach (var ballot in ballots.OrderBy(b => b.Tag, ByTag))
        {
            if (newest.Count == 0 || ByTag.Compare(newest[^1].Tag, ballot.Tag) != 0)
                newest.Add(ballot);
            else if (ballot.Ballot.Replaces(newest[^1].Ballot))
                newest[^1] = ballot;
        }

        var round = ballots[0].Round;
        // Made anew for each commit: a seal that lived on would keep a closed round's key in memory.
        using var seal = round.Keys.Seal(round.Id);
        var earlier = box.Find(round.Id, [.. newest.Select(b => b.Tag)]);
        var refused = NoRoomFor(box, round.Id, [.. newest.Where((_, i) => earlier[i] is null)]);
        List<SealedBallot> rows = [.. newest
            .Where((ballot, i) => !refused.Contains(ballot) && Wins(seal, ballot, earlier[i]))
            .Select(ballot => new SealedBallot(ballot.Tag, seal.Close(ballot.Ballot, ballot.Tag)))];
        box.Put(round.Id, rows);
        foreach (var written in rows.Select(r => r.Sealed).Concat(earlier.OfType<byte[]>()))
            CryptographicOperations.ZeroMemory(written);
        return [.. ballots.Where(b => refused.Exists(other => ByTag.Compare(other.Tag, b.Tag) == 0))];
    }

    private List<PendingBallot> NoRoomFor(BallotBox box, int round, List<PendingBallot> newcomers)
    {
        if (newcomers.Count == 0)
            return [];
        var room = Math.Max(0, limit.Most - box.Count(round));
        if (room >= newcomers.Count)
            return [];
        // Once for each round: whoever has the code could fill the log.
        if (_full.Add(round))
            LogFull(logger, round);
        return newcomers[room..];
    }

    /// <summary>A row that does not open would never be counted: it gives way, and holds nobody else in the group up.</summary>
    private static bool Wins(BallotSeal seal, PendingBallot ballot, byte[]? earlier) =>
        earlier is null || seal.TryOpen(earlier, ballot.Tag) is not { } before || ballot.Ballot.Replaces(before);

    [LoggerMessage(21, LogLevel.Warning, "Round {RoundId} has reached its maximum of ballots; new ones are denied")]
    private static partial void LogFull(ILogger logger, int roundId);
}
