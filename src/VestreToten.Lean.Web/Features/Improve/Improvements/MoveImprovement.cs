using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Moves a card to another column, says gjort!, or says no with a reason.</summary>
internal sealed class MoveImprovement(ImprovementWork work)
{
    private static readonly ImprovementEventKind[] Same = [ImprovementEventKind.Moved, ImprovementEventKind.Declined];

    /// <summary>To any column; a declined one only to an open column.</summary>
    public Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, ImprovementState to, CancellationToken cancellationToken = default) =>
        work.ExecuteAsync(who, boardId, improvementId, seenVersion, Same, (improvement, now, meeting) =>
        {
            if (!improvement.CanMoveTo(to))
                return ImprovementOutcome.CannotMove;
            improvement.Move(to, now, meeting);
            return ImprovementOutcome.Done;
        }, cancellationToken);

    /// <summary>Gjort! A new one that was done on the spot.</summary>
    public Task<ImprovementAnswer> FinishAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, CancellationToken cancellationToken = default) =>
        work.ExecuteAsync(who, boardId, improvementId, seenVersion, Same, (improvement, now, meeting) =>
        {
            if (improvement.State == ImprovementState.Done)
                return ImprovementOutcome.Done;
            if (improvement.State != ImprovementState.New)
                return ImprovementOutcome.CannotMove;
            improvement.FinishQuickly(now, meeting);
            return ImprovementOutcome.Done;
        }, cancellationToken);

    /// <summary>No, and why.</summary>
    public async Task<ImprovementAnswer> DeclineAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, string? reason, CancellationToken cancellationToken = default)
    {
        if (ImprovementTexts.DeclineReason.Check(reason) != TextFault.None)
            return ImprovementOutcome.BadReason;
        return await work.ExecuteAsync(who, boardId, improvementId, seenVersion, Same, (improvement, now, meeting) =>
        {
            if (!improvement.State.IsOpen())
                return ImprovementOutcome.CannotMove;
            improvement.Decline(reason!, now, meeting);
            return ImprovementOutcome.Done;
        }, cancellationToken);
    }
}
