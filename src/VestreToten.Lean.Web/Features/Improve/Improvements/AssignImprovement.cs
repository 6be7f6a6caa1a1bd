using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Says who does it, and by when.</summary>
internal sealed class AssignImprovement(ImprovementWork work)
{
    private static readonly ImprovementEventKind[] Same = [ImprovementEventKind.OwnerChanged, ImprovementEventKind.DueChanged];

    /// <param name="owner">A free name; empty or null where nobody has it.</param>
    /// <param name="due">The last day; null where there is none.</param>
    public async Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, string? owner, DateOnly? due,
        CancellationToken cancellationToken = default)
    {
        if (ImprovementTexts.Name.Check(owner) != TextFault.None)
            return ImprovementFault.BadName;
        return await work.ExecuteAsync(who, boardId, improvementId, seenVersion, Same, (improvement, now, meeting) =>
        {
            // A day that stood there already may have become too old to choose: it stays.
            if (due != improvement.Due && DueDate.Check(due, now.DayInNorway()) != DateFault.None)
                return ImprovementFault.BadDate;
            improvement.SetOwner(owner, now, meeting);
            improvement.SetDue(due, now, meeting);
            return Outcome.Done;
        }, cancellationToken);
    }
}
