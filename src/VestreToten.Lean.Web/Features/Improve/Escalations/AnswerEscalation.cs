using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>
/// The board above answers: it takes the matter on, or not now, or sends it further. What is sent further asks the same of
/// the next board above, with a deadline of its own.
/// </summary>
internal sealed class AnswerEscalation(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    /// <param name="boardId">The board that was asked.</param>
    /// <param name="further">The deadline for the next board above; only for <see cref="Verdict.SentFurther"/>.</param>
    public async Task<EscalationOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int escalationId, Verdict verdict, string? answer, DateOnly? further = null,
        CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return EscalationOutcome.Denied;
        var now = time.GetUtcNow();
        if (Escalation.AnswerRule.Check(answer) != TextFault.None)
            return EscalationOutcome.BadAnswer;
        if (verdict == Verdict.SentFurther
            && (further is not { } day || Escalation.CheckDeadline(day, now.DayInNorway()) != DateFault.None))
        {
            return EscalationOutcome.BadDeadline;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var escalation = await db.Escalations.AsTracking().Include(e => e.Received)
            .SingleOrDefaultAsync(e => e.Id == escalationId && e.ToBoardId == boardId, cancellationToken);
        if (escalation is null)
            return EscalationOutcome.Denied;
        if (!escalation.IsOpen)
            return EscalationOutcome.SomebodyElseDid;
        var sent = await db.Improvements.AsTracking().SingleAsync(i => i.Id == escalation.ImprovementId, cancellationToken);
        var meeting = await RunningMeeting.OfAsync(db, boardId, cancellationToken);
        var boards = new List<int> { escalation.FromBoardId, boardId };
        if (verdict == Verdict.SentFurther)
        {
            if (await BoardAbove.FindAsync(db, boardId, cancellationToken) is not { } above)
                return EscalationOutcome.NobodyAbove;
            if (SendEscalation.Refusal(escalation.Received!) is { } refusal)
                return refusal;
            var sender = await SendEscalation.UnitNameAsync(db, boardId, cancellationToken);
            db.Escalations.Add(Escalation.Send(
                escalation.Received!, above.BoardId, sender, escalation.Message, further!.Value, now, meeting,
                await RunningMeeting.OfAsync(db, above.BoardId, cancellationToken), escalation));
            boards.Add(above.BoardId);
        }

        escalation.Reply(
            sent, verdict, answer!, now, meeting, await RunningMeeting.OfAsync(db, escalation.FromBoardId, cancellationToken));
        boards.AddRange(await TellFirstSendersAsync(db, escalation, verdict, now, cancellationToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return EscalationOutcome.Done;
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            // Two answered at once, or the card was moved meanwhile: the versions settle who was first.
            return EscalationOutcome.SomebodyElseDid;
        }
        finally
        {
            boards.ForEach(board => changes.Publish(board, BoardTopics.Improvements));
        }
    }

    /// <summary>Whoever asked first, and was told that it was sent further, is told what came of it. Their boards come back.</summary>
    private static async Task<IReadOnlyList<int>> TellFirstSendersAsync(
        LeanDbContext db, Escalation answered, Verdict verdict, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var boards = new List<int>();
        for (var earlierId = answered.EarlierId; earlierId is { } id;)
        {
            var earlier = await db.Escalations.SingleAsync(e => e.Id == id, cancellationToken);
            var sent = await db.Improvements.AsTracking().SingleAsync(i => i.Id == earlier.ImprovementId, cancellationToken);
            earlier.HearFromFurtherUp(sent, verdict, now, await RunningMeeting.OfAsync(db, earlier.FromBoardId, cancellationToken));
            boards.Add(earlier.FromBoardId);
            earlierId = earlier.EarlierId;
        }

        return boards;
    }
}
