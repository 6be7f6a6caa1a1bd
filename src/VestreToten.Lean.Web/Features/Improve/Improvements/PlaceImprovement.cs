using System.Security.Claims;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Places an improvement in the matrix of effort and effect, or takes it out.</summary>
internal sealed class PlaceImprovement(ImprovementWork work)
{
    private static readonly ImprovementEventKind[] Same = [ImprovementEventKind.Placed];

    public async Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, Effort? effort, Effect? effect,
        CancellationToken cancellationToken = default)
    {
        if (effort is null != effect is null)
            return ImprovementFault.BadPlace;
        return await work.ExecuteAsync(who, boardId, improvementId, seenVersion, Same, (improvement, now, meeting) =>
        {
            improvement.PlaceAt(effort, effect, now, meeting);
            return Outcome.Done;
        }, cancellationToken);
    }
}
