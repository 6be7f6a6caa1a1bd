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

/// <summary>Sends what a unit cannot solve by itself to the nearest board above, where it arrives as a new improvement.</summary>
internal sealed class SendEscalation(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    public async Task<EscalationOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, string? message, DateOnly? deadline, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return EscalationOutcome.Denied;
        var now = time.GetUtcNow();
        if (Escalation.MessageRule.Check(message) != TextFault.None)
            return EscalationOutcome.BadMessage;
        if (deadline is not { } last || Escalation.CheckDeadline(last, now.DayInNorway()) != DateFault.None)
            return EscalationOutcome.BadDeadline;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var improvement = await db.Improvements.AsTracking()
            .SingleOrDefaultAsync(i => i.Id == improvementId && i.BoardId == boardId, cancellationToken);
        if (improvement is null)
            return EscalationOutcome.Denied;
        if (await BoardAbove.FindAsync(db, boardId, cancellationToken) is not { } above)
            return EscalationOutcome.NobodyAbove;
        if (Refusal(improvement) is { } refusal)
            return refusal;
        var sender = await UnitNameAsync(db, boardId, cancellationToken);
        var meeting = await RunningMeeting.OfAsync(db, boardId, cancellationToken);
        db.Escalations.Add(Escalation.Send(improvement, above.BoardId, sender, message!, last, now, meeting,
            await RunningMeeting.OfAsync(db, above.BoardId, cancellationToken)));
        return await SaveAsync(db, [boardId, above.BoardId], cancellationToken);
    }

    /// <summary>Why an improvement cannot be sent now; null where it can.</summary>
    internal static EscalationOutcome? Refusal(Improvement improvement) =>
        improvement.IsEscalated ? EscalationOutcome.AlreadySent
        : improvement.State.IsOpen() ? null
        : EscalationOutcome.Ended;

    internal static Task<string> UnitNameAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) => (
        from board in db.Boards
        join unit in db.Units on board.UnitId equals unit.Id
        where board.Id == boardId
        select unit.Name)
        .SingleAsync(cancellationToken);

    private async Task<EscalationOutcome> SaveAsync(LeanDbContext db, int[] boards, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return EscalationOutcome.Done;
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            // Two pressed at once: the improvement's version, or its one open escalation, settles who was first.
            return EscalationOutcome.SomebodyElseDid;
        }
        finally
        {
            Array.ForEach(boards, board => changes.Publish(board, BoardTopics.Improvements));
        }
    }
}
