using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Fills in an improvement's A3.</summary>
internal sealed class FillA3(ImprovementWork work)
{
    /// <param name="seenVersion">The version whose sheet the typing began from.</param>
    public async Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, A3Sheet sheet, CancellationToken cancellationToken = default)
    {
        string[] fields = [sheet.Background, sheet.CurrentState, sheet.Goal, sheet.Analysis, sheet.Actions, sheet.FollowUp];
        if (fields.Any(field => ImprovementTexts.A3.Check(field) != TextFault.None))
            return ImprovementFault.BadText;
        return await work.ExecuteAsync(who, boardId, improvementId, seenVersion, EditImprovement.Words, (improvement, now, meeting) =>
        {
            improvement.FillA3(sheet, now, meeting);
            return Outcome.Done;
        }, cancellationToken);
    }
}
