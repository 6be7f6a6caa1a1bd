using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>
/// How an improvement changes. Whoever saw an older card than the stored one is refused only where somebody has changed the
/// same thing since: a comment in between hinders nobody's move.
/// </summary>
internal sealed class ImprovementWork(BoardCommands commands)
{
    /// <summary>What is to be done, in the running meeting where there is one.</summary>
    internal delegate Outcome<ImprovementFault> Step(Improvement improvement, DateTimeOffset now, int? meetingId);

    /// <param name="who">Who presses.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="improvementId">The improvement.</param>
    /// <param name="seenVersion">The version that was on the screen.</param>
    /// <param name="same">The kinds of change that are of the same thing; taking back is always among them.</param>
    /// <param name="step">What is to be done; all rules that people can break are asked first.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, ImprovementEventKind[] same, Step step,
        CancellationToken cancellationToken) =>
        commands.RunAsync<ImprovementAnswer>(who, Right.WorkOnImprovements, boardId, BoardTopics.Improvements, async work =>
        {
            var improvement = await work.Db.Improvements.AsTracking()
                .SingleOrDefaultAsync(i => i.Id == improvementId && i.BoardId == boardId, cancellationToken);
            if (improvement is null)
                return Outcome.Gone;
            var before = improvement.Version;
            var isOutdated = before != seenVersion && await work.Db.ImprovementEvents.AnyAsync(
                e => e.ImprovementId == improvementId && e.Number > seenVersion
                    && (e.Kind == ImprovementEventKind.Undone || same.Contains(e.Kind)), cancellationToken);
            var outcome = step(improvement, work.Now, await RunningMeeting.OfAsync(work.Db, boardId, cancellationToken));
            if (outcome.IsDone && improvement.Version == before)
                return new ImprovementAnswer(outcome, improvementId);
            if (isOutdated)
                return Outcome.Conflict;
            return outcome.IsDone ? new ImprovementAnswer(outcome, improvementId, improvement.Version) : outcome;
        }, cancellationToken);
}
