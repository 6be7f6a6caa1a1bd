using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>
/// The board above answers: it takes the matter on, or not now, or sends it further. What is sent further asks the same of
/// the next board above, with a deadline of its own.
/// </summary>
internal sealed class AnswerEscalation(BoardCommands commands)
{
    /// <param name="boardId">The board that was asked.</param>
    /// <param name="further">The deadline for the next board above; only for <see cref="Verdict.SentFurther"/>.</param>
    public Task<Outcome<EscalationFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int escalationId, Verdict verdict, string? answer, DateOnly? further = null,
        CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<EscalationFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Improvements, async work =>
        {
            if (Escalation.AnswerRule.Check(answer) != TextFault.None)
                return EscalationFault.BadAnswer;
            if (verdict == Verdict.SentFurther
                && (further is not { } day || Escalation.CheckDeadline(day, work.Now.DayInNorway()) != DateFault.None))
            {
                return EscalationFault.BadDeadline;
            }

            var escalation = await work.Db.Escalations.AsTracking().Include(e => e.Received)
                .SingleOrDefaultAsync(e => e.Id == escalationId && e.ToBoardId == boardId, cancellationToken);
            if (escalation is null)
                return Outcome.Denied;
            if (!escalation.IsOpen)
                return Outcome.Conflict;
            var sent = await work.Db.Improvements.AsTracking().SingleAsync(i => i.Id == escalation.ImprovementId, cancellationToken);
            var meeting = await RunningMeeting.OfAsync(work.Db, boardId, cancellationToken);
            if (verdict == Verdict.SentFurther
                && await SendEscalation.SendAsync(work, escalation.Received!, escalation.Message, further!.Value, meeting, escalation) is { IsDone: false } refused)
            {
                return refused;
            }

            escalation.Reply(
                sent, verdict, answer!, work.Now, meeting, await RunningMeeting.OfAsync(work.Db, escalation.FromBoardId, cancellationToken));
            work.AlsoChanges(escalation.FromBoardId);
            await TellFirstSendersAsync(work, escalation, verdict);
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>Whoever asked first, and was told that it was sent further, is told what came of it.</summary>
    internal static async Task TellFirstSendersAsync(BoardWork work, Escalation answered, Verdict verdict)
    {
        for (var earlierId = answered.EarlierId; earlierId is { } id;)
        {
            var earlier = await work.Db.Escalations.SingleAsync(e => e.Id == id, work.CancellationToken);
            var sent = await work.Db.Improvements.AsTracking().SingleAsync(i => i.Id == earlier.ImprovementId, work.CancellationToken);
            earlier.HearFromFurtherUp(
                sent, verdict, work.Now, await RunningMeeting.OfAsync(work.Db, earlier.FromBoardId, work.CancellationToken));
            work.AlsoChanges(earlier.FromBoardId);
            earlierId = earlier.EarlierId;
        }
    }
}
