using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>Why a round's result is not thrown away.</summary>
public enum VoidRoundFault
{
    /// <summary>The week has been published: what was shown there never changes.</summary>
    TooLate,
}

/// <summary>
/// Throws the result of an overfull or spoilt round away (Forkast runden). The ballots of an open round are never looked
/// at; a counted one loses its tallies, so that nothing can read them any more.
/// </summary>
internal sealed class VoidRound(BoardCommands commands, FinishRound finish)
{
    /// <summary>The last day on which a week's round can be voided: the day before the week is published.</summary>
    public static DateOnly LastDay(IsoWeek week) => Period.Of(PeriodKind.Week, week).ClosesOn.AddDays(-1);

    public async Task<Outcome<VoidRoundFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int roundId, RoundVoidReason reason, CancellationToken cancellationToken = default)
    {
        if (!Enum.IsDefined(reason))
            return Outcome.Denied;
        // As with any other close, FinishRound tells the screens.
        var outcome = await commands.RunAsync<Outcome<VoidRoundFault>>(who, Right.RunMeeting, boardId, BoardTopics.None, async work =>
        {
            var round = await work.Db.BallRounds.AsTracking().SingleOrDefaultAsync(r => r.Id == roundId && r.BoardId == boardId, cancellationToken);
            if (round is null)
                return Outcome.Denied;
            if (work.Now.DayInNorway() > LastDay(round.Week))
                return VoidRoundFault.TooLate;
            // Somebody else has just voided or closed it, or there are no colours to throw away.
            if (round.VoidReason is not null || (round.State != RoundState.Open && !round.WasRevealed))
                return Outcome.Conflict;
            round.Void(reason);
            await work.SaveAsync();
            if (round.WasRevealed)
                await work.Db.Tallies.Where(t => t.BoardId == boardId && t.Week == round.Week).ExecuteDeleteAsync(cancellationToken);
            return Outcome.Done;
        }, cancellationToken);
        // A closed browser must not stop it. Of a counted round there is nothing left to finish.
        if (outcome.IsDone)
            await finish.ExecuteAsync(roundId, CancellationToken.None);
        return outcome;
    }
}
