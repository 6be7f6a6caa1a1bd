using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

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
                return ImprovementFault.CannotMove;
            improvement.Move(to, now, meeting);
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>Gjort! A new one that was done on the spot.</summary>
    public Task<ImprovementAnswer> FinishAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, CancellationToken cancellationToken = default) =>
        work.ExecuteAsync(who, boardId, improvementId, seenVersion, Same, (improvement, now, meeting) =>
        {
            if (improvement.State == ImprovementState.Done)
                return Outcome.Done;
            if (improvement.State != ImprovementState.New)
                return ImprovementFault.CannotMove;
            improvement.FinishQuickly(now, meeting);
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>No, and why.</summary>
    public async Task<ImprovementAnswer> DeclineAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, string? reason, CancellationToken cancellationToken = default)
    {
        if (ImprovementTexts.DeclineReason.Check(reason) != TextFault.None)
            return ImprovementFault.BadReason;
        return await work.ExecuteAsync(who, boardId, improvementId, seenVersion, Same, (improvement, now, meeting) =>
        {
            if (!improvement.State.IsOpen())
                return ImprovementFault.CannotMove;
            improvement.Decline(reason!, now, meeting);
            return Outcome.Done;
        }, cancellationToken);
    }
}
