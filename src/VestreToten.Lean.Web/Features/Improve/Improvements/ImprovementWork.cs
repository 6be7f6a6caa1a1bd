using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>
/// The one corridor by which an improvement changes. Whoever saw an older card than the stored one is refused only where
/// somebody has changed the same thing since: a comment in between hinders nobody's move.
/// </summary>
internal sealed class ImprovementWork(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    // Each attempt is lost only to somebody who got through: with so many, twenty people have pressed within a moment.
    private const int MaxAttempts = 20;

    /// <summary>What is to be done, in the running meeting where there is one.</summary>
    internal delegate ImprovementOutcome Step(Improvement improvement, DateTimeOffset now, int? meetingId);

    /// <summary>Asks for leave, reads, changes, saves, and says that the board has changed.</summary>
    /// <param name="who">Who presses.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="improvementId">The improvement.</param>
    /// <param name="seenVersion">The version that was on the screen.</param>
    /// <param name="same">The kinds of change that are of the same thing; taking back is always among them.</param>
    /// <param name="step">What is to be done; all rules that people can break are asked first.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, ImprovementEventKind[] same, Step step,
        CancellationToken cancellationToken)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return ImprovementOutcome.Denied;
        ImprovementAnswer? answer = null;
        for (var attempt = 0; answer is null && attempt < MaxAttempts; attempt++)
            answer = await TryAsync(boardId, improvementId, seenVersion, same, step, cancellationToken);
        if (answer?.Change is not null)
            changes.Publish(boardId, BoardTopics.Improvements);
        return answer ?? ImprovementOutcome.SomebodyElseDid;
    }

    /// <summary>One attempt; null where somebody else's change came between reading and saving.</summary>
    private async Task<ImprovementAnswer?> TryAsync(
        int boardId, int improvementId, int seenVersion, ImprovementEventKind[] same, Step step, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var improvement = await db.Improvements.AsTracking()
            .SingleOrDefaultAsync(i => i.Id == improvementId && i.BoardId == boardId, cancellationToken);
        if (improvement is null)
            return ImprovementOutcome.NotThere;
        var before = improvement.Version;
        var isOutdated = before != seenVersion && await db.ImprovementEvents.AnyAsync(
            e => e.ImprovementId == improvementId && e.Number > seenVersion
                && (e.Kind == ImprovementEventKind.Undone || same.Contains(e.Kind)), cancellationToken);
        var outcome = step(improvement, time.GetUtcNow(), await RunningMeeting.OfAsync(db, boardId, cancellationToken));
        if (outcome == ImprovementOutcome.Done && improvement.Version == before)
            return new ImprovementAnswer(outcome, improvementId);
        if (isOutdated)
            return ImprovementOutcome.SomebodyElseDid;
        if (outcome != ImprovementOutcome.Done)
            return outcome;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new ImprovementAnswer(outcome, improvementId, improvement.Version);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }
}
