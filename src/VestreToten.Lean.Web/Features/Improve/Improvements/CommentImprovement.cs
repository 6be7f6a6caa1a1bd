using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Says something of an improvement. Nobody else's change stands in its way.</summary>
internal sealed class CommentImprovement(ImprovementWork work)
{
    public async Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, string? text, string? name, CancellationToken cancellationToken = default)
    {
        if (ImprovementTexts.Comment.Check(text) != TextFault.None)
            return ImprovementFault.BadText;
        if (ImprovementTexts.Name.Check(name) != TextFault.None)
            return ImprovementFault.BadName;
        return await work.ExecuteAsync(who, boardId, improvementId, int.MaxValue, [], (improvement, now, meeting) =>
        {
            improvement.Comment(text!, name, now, meeting);
            return Outcome.Done;
        }, cancellationToken);
    }
}
