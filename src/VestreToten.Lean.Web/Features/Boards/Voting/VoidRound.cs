using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>The outcome of a request to throw a round's result away.</summary>
public enum VoidRoundOutcome
{
    /// <summary>It counts nowhere from now on.</summary>
    Voided,

    /// <summary>Somebody else has just voided or closed it, or there are no colours to throw away.</summary>
    AlreadyDone,

    /// <summary>The week has been published: what was shown there never changes.</summary>
    TooLate,

    /// <summary>Not this person.</summary>
    Denied,
}

/// <summary>
/// Throws the result of an overfull or spoilt round away (Forkast runden). The ballots of an open round are never looked
/// at; a counted one loses its tallies, so that nothing can read them any more.
/// </summary>
internal sealed class VoidRound(
    AccessCheck access, IDbContextFactory<LeanDbContext> contexts, FinishRound finish, BoardChanges changes, TimeProvider time)
{
    /// <summary>The last day on which a week's round can be voided: the day before the week is published.</summary>
    public static DateOnly LastDay(IsoWeek week) => Period.Of(PeriodKind.Week, week).ClosesOn.AddDays(-1);

    public async Task<VoidRoundOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int roundId, RoundVoidReason reason, CancellationToken cancellationToken = default)
    {
        if (!Enum.IsDefined(reason) || !await access.AllowsAsync(who, Right.RunMeeting, boardId, cancellationToken))
            return VoidRoundOutcome.Denied;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            var round = await db.BallRounds.AsTracking().SingleOrDefaultAsync(r => r.Id == roundId && r.BoardId == boardId, cancellationToken);
            if (round is null)
                return VoidRoundOutcome.Denied;
            if (time.GetUtcNow().DayInNorway() > LastDay(round.Week))
                return VoidRoundOutcome.TooLate;
            if (round.VoidReason is not null || (round.State != RoundState.Open && !round.WasRevealed))
                return VoidRoundOutcome.AlreadyDone;
            round.Void(reason);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return VoidRoundOutcome.AlreadyDone;
            }

            if (round.WasRevealed)
                await db.Tallies.Where(t => t.BoardId == boardId && t.Week == round.Week).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        // As with any other close: a closed browser must not stop it. Of a counted round there is nothing left to finish.
        await finish.ExecuteAsync(roundId, CancellationToken.None);
        changes.Publish(boardId, BoardTopics.Round);
        return VoidRoundOutcome.Voided;
    }
}
