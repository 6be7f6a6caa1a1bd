using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>Closes the running meeting's round for good, counts it and shreds it (Vis ballene).</summary>
internal sealed class CloseRound(BoardCommands commands, FinishRound finish)
{
    public async Task<Outcome> ExecuteAsync(ClaimsPrincipal who, int boardId, int roundId, CancellationToken cancellationToken = default)
    {
        // Nobody is told of this half: the screens hear of it from FinishRound, when there is something to show.
        var outcome = await commands.RunAsync(who, Right.RunMeeting, boardId, BoardTopics.None, async work =>
        {
            var round = await work.Db.BallRounds.AsTracking().SingleOrDefaultAsync(r => r.Id == roundId && r.BoardId == boardId, cancellationToken);
            if (round is null || !await work.Db.Meetings.AnyAsync(m => m.Id == round.MeetingId && m.State == MeetingState.Running, cancellationToken))
                return Outcome.Denied;
            if (round.State != RoundState.Open)
                return Outcome.Conflict;
            round.BeginClosing();
            return Outcome.Done;
        }, cancellationToken);
        // From here on the round is closing, whoever leaves: a closed browser must not stop the count.
        if (outcome == Outcome.Done)
            await finish.ExecuteAsync(roundId, CancellationToken.None);
        return outcome;
    }
}
