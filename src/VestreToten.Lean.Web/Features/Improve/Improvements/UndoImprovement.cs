using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Takes the newest change of an improvement back, if it is still the one that was seen.</summary>
internal sealed class UndoImprovement(ImprovementWork work)
{
    /// <param name="seenChange">The number of the change to take back; see <see cref="ImprovementAnswer.Change"/>.</param>
    public Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenChange, CancellationToken cancellationToken = default) =>
        work.ExecuteAsync(who, boardId, improvementId, int.MaxValue, [], (improvement, now, meeting) =>
        {
            if (improvement.UndoableChange != seenChange)
                return ImprovementFault.NothingToUndo;
            improvement.Undo(now, meeting);
            return Outcome.Done;
        }, cancellationToken);
}
