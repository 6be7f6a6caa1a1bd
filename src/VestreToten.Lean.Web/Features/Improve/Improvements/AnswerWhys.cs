using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Answers the five whys of an improvement.</summary>
internal sealed class AnswerWhys(ImprovementWork work)
{
    /// <param name="seenVersion">The version whose answers the typing began from.</param>
    public async Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int seenVersion, IReadOnlyList<string?> answers,
        CancellationToken cancellationToken = default)
    {
        if (answers.Count > FiveWhys.Most || answers.Any(answer => ImprovementTexts.Why.Check(answer) != TextFault.None))
            return ImprovementFault.BadText;
        return await work.ExecuteAsync(who, boardId, improvementId, seenVersion, EditImprovement.Words, (improvement, now, meeting) =>
        {
            improvement.AnswerWhys(answers, now, meeting);
            return Outcome.Done;
        }, cancellationToken);
    }
}
