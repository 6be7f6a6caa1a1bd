using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Benchmarks.Faults;

/// <summary>Opens the box of an open round, as only a test with the round's key can.</summary>
internal static class StoredVotes
{
    /// <summary>How many of these votes are not stored as they were sent.</summary>
    public static async Task<int> LostAsync(IDbContextFactory<LeanDbContext> contexts, OpenedRound round, IReadOnlyCollection<SentVote> acknowledged)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = (await BallotBox.ReadAllAsync(db, round.Id, CancellationToken.None)).ToDictionary(row => Convert.ToHexString(row.Tag));
        using var seal = round.Keys.Seal(round.Id);
        return acknowledged.Count(vote =>
        {
            var tag = round.Keys.Marks(vote.Token.Secret).Tag;
            return !rows.TryGetValue(Convert.ToHexString(tag), out var row) || seal.TryOpen(row.Sealed, tag) is not { } ballot
                || ballot.Sequence != vote.Token.Forms || ballot.Balls[0] != Colour(vote.Ball);
        });
    }

    public static async Task<bool> IsWholeAsync(IDbContextFactory<LeanDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").SingleAsync() == "ok";
    }

    private static BallColour Colour(string ball) => ball switch
    {
        "green" => BallColour.Green,
        "pink" => BallColour.Pink,
        _ => BallColour.Red,
    };
}
