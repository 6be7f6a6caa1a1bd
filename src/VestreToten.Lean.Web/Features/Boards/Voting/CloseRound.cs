using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>The outcome of a request to show the balls.</summary>
public enum CloseRoundOutcome
{
    /// <summary>Counted and shown.</summary>
    Closed,

    /// <summary>Somebody else has just closed it.</summary>
    AlreadyClosed,

    /// <summary>Not this person, or no meeting is running.</summary>
    Denied,
}

/// <summary>Closes the running meeting's round for good, counts it and shreds it (Vis ballene).</summary>
internal sealed class CloseRound(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, FinishRound finish)
{
    public async Task<CloseRoundOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int roundId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.RunMeeting, boardId, cancellationToken))
            return CloseRoundOutcome.Denied;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var round = await db.BallRounds.AsTracking().SingleOrDefaultAsync(r => r.Id == roundId && r.BoardId == boardId, cancellationToken);
            if (round is null || !await db.Meetings.AnyAsync(m => m.Id == round.MeetingId && m.State == MeetingState.Running, cancellationToken))
                return CloseRoundOutcome.Denied;
            if (round.State != RoundState.Open)
                return CloseRoundOutcome.AlreadyClosed;
            round.BeginClosing();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return CloseRoundOutcome.AlreadyClosed;
            }
        }

        // From here on the round is closing, whoever leaves: a closed browser must not stop the count.
        await finish.ExecuteAsync(roundId, CancellationToken.None);
        return CloseRoundOutcome.Closed;
    }
}
