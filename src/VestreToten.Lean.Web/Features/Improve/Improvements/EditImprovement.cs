using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Gives an improvement other words or another kind.</summary>
internal sealed class EditImprovement(ImprovementWork work)
{
    /// <summary>All that is edited as text is taken back together: each of these may have touched the others' words.</summary>
    internal static readonly ImprovementEventKind[] Words = [ImprovementEventKind.Renamed, ImprovementEventKind.Edited];

    /// <param name="seenVersion">The version whose words the typing began from.</param>
    public async Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, ImprovementKind kind, string title, string? text,
        CancellationToken cancellationToken = default)
    {
        if (ImprovementTexts.Title.Check(title) != TextFault.None)
            return ImprovementFault.BadTitle;
        if (ImprovementTexts.Text.Check(text) != TextFault.None)
            return ImprovementFault.BadText;
        return await work.ExecuteAsync(who, boardId, improvementId, seenVersion, Words, (improvement, now, meeting) =>
        {
            improvement.Edit(kind, title, text, now, meeting);
            return Outcome.Done;
        }, cancellationToken);
    }
}
