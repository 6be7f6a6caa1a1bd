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

    /// <summary>One round's ballots, one for each tag, in the order of the tags: the order they came in is written nowhere.</summary>
    /// <returns>
    /// Those that are not counted, and why: the round has no room for them, though a phone that has a ballot in it may always change its
    /// mind; or they are of a slip that another phone has used.
    /// </returns>
    public IReadOnlyDictionary<PendingBallot, CastOutcome> Put(BallotBox box, List<PendingBallot> ballots)
    {
        var round = ballots[0].Round;
        var refused = new Dictionary<PendingBallot, CastOutcome>();
        // Made anew for each commit: a seal that lived on would keep a closed round's key in memory.
        using var seal = round.Keys.Seal(round.Id);
        // The order in which they came decides who has a slip that two phones use at once: sorting keeps it within a tag.
        var tags = Together([.. ballots.OrderBy(b => b.Tag, ByTag)]);
        var earlier = box.Find(round.Id, [.. tags.Select(t => t[0].Tag)]);
        var newest = new List<(PendingBallot Ballot, bool IsNew)>(tags.Count);
        for (var i = 0; i < tags.Count; i++)
        {
            if (Newest(seal, tags[i], earlier[i], refused) is { } ballot)
                newest.Add((ballot, earlier[i] is null));
        }

        var noRoom = NoRoomFor(box, round.Id, [.. newest.Where(n => n.IsNew).Select(n => n.Ballot)]);
        List<SealedBallot> rows = [.. newest.Where(n => !noRoom.Contains(n.Ballot)).Select(n => new SealedBallot(n.Ballot.Tag, seal.Close(n.Ballot.Ballot, n.Ballot.Tag)))];
        box.Put(round.Id, rows);
        foreach (var written in rows.Select(r => r.Sealed).Concat(earlier.OfType<byte[]>()))
            CryptographicOperations.ZeroMemory(written);
        foreach (var ballot in ballots.Where(b => noRoom.Exists(other => ByTag.Compare(other.Tag, b.Tag) == 0)))
            refused.TryAdd(ballot, CastOutcome.RoundFull);
        return refused;
    }

    /// <summary>Ballots in the order of their tags, those of one tag together.</summary>
    private static List<List<PendingBallot>> Together(List<PendingBallot> sorted)
    {
        var tags = new List<List<PendingBallot>>(sorted.Count);
        foreach (var ballot in sorted)
        {
            if (tags.Count > 0 && ByTag.Compare(tags[^1][0].Tag, ballot.Tag) == 0)
                tags[^1].Add(ballot);
            else
                tags.Add([ballot]);
        }

        return tags;
    }

    /// <summary>
    /// The ballot that is to be written for a tag; null where none is. A slip is the phone's that used it first. A row that does not
    /// open would never be counted: it gives way, and holds nobody else in the group up.
    /// </summary>
    private static PendingBallot? Newest(BallotSeal seal, List<PendingBallot> ballots, byte[]? earlier, Dictionary<PendingBallot, CastOutcome> refused)
    {
        var before = earlier is null ? null : seal.TryOpen(earlier, ballots[0].Tag);
        var owner = before?.Claim ?? ballots[0].Ballot.Claim;
        PendingBallot? newest = null;
        foreach (var ballot in ballots)
        {
            if (ballot.Ballot.Claim != owner)
                refused.Add(ballot, CastOutcome.SlipUsed);
            else if (ballot.Ballot.Replaces(newest?.Ballot ?? before ?? ballot.Ballot))
                newest = ballot;
        }

        return newest;
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

    [LoggerMessage(21, LogLevel.Warning, "Round {RoundId} has reached its maximum of ballots; new ones are denied")]
    private static partial void LogFull(ILogger logger, int roundId);
}
