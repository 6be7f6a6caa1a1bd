using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>Which open round a printed slip is for.</summary>
internal sealed class SlipRounds(IDbContextFactory<LeanDbContext> contexts, OpenRounds openRounds)
{
    /// <summary>Whether it is a slip of the board's next round, and that round where it is open.</summary>
    public async Task<(bool IsKnown, VotingRound? Round)> FindAsync(string key, CancellationToken cancellationToken)
    {
        var hash = VotingSlip.HashOf(key);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.VotingSlips.Where(s => s.Hash == hash)
            .Select(s => new { Round = db.BallRounds.Where(r => r.BoardId == s.BoardId && r.State == RoundState.Open).Max(r => (int?)r.Id) })
            .SingleOrDefaultAsync(cancellationToken);
        return (found is not null, found?.Round is { } round ? await openRounds.FindAsync(round, cancellationToken) : null);
    }

    /// <summary>Whether a ballot of the slip lies in the round's box.</summary>
    public async Task<bool> IsUsedAsync(VotingRound round, string key, CancellationToken cancellationToken)
    {
        var marks = round.Keys.Marks(VotingSlip.TokenOf(key));
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await BallotBox.HasAsync(db, round.Id, marks.Tag, cancellationToken);
        }
        finally
        {
            marks.Overwrite();
        }
    }
}
