using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>Takes an escalation back, until it is answered: the unit has solved it, or asks for something else.</summary>
internal sealed class WithdrawEscalation(BoardCommands commands)
{
    /// <param name="boardId">The board that sent it.</param>
    /// <param name="reason">What the board above reads on the declined improvement; see <see cref="ImprovementTexts.DeclineReason"/>.</param>
    public Task<Outcome<EscalationFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int escalationId, string reason, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<EscalationFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Improvements, async work =>
        {
            var escalation = await work.Db.Escalations.AsTracking().Include(e => e.Received)
                .SingleOrDefaultAsync(e => e.Id == escalationId && e.FromBoardId == boardId, cancellationToken);
            if (escalation is null)
                return Outcome.Denied;
            if (!escalation.IsOpen)
                return Outcome.Conflict;
            var sent = await work.Db.Improvements.AsTracking().SingleAsync(i => i.Id == escalation.ImprovementId, cancellationToken);
            escalation.Withdraw(
                sent, reason, work.Now, await RunningMeeting.OfAsync(work.Db, boardId, cancellationToken),
                await RunningMeeting.OfAsync(work.Db, escalation.ToBoardId, cancellationToken));
            work.AlsoChanges(escalation.ToBoardId);
            await AnswerEscalation.TellFirstSendersAsync(work, escalation, Verdict.Withdrawn);
            return Outcome.Done;
        }, cancellationToken);
}
