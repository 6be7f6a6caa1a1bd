using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Brukes tida slik? The meeting's answer, three and twelve months after the time was taken into use.</summary>
internal sealed class AnswerGain(GainChanges changes, TimeProvider time)
{
    /// <param name="month">The question that was on the screen.</param>
    /// <param name="partMinutes">With <see cref="GainAnswer.Partly"/>: minutes of one period, for all.</param>
    /// <param name="why">With <see cref="GainAnswer.No"/>: why it lapses.</param>
    public Task<Outcome<GainFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, int month, GainAnswer answer, long? partMinutes = null, string? why = null,
        CancellationToken cancellationToken = default) =>
        changes.RunAsync(
            who, boardId, gainId, seenVersion, answer == GainAnswer.No ? MeetingChangeKind.GainLapsed : MeetingChangeKind.GainConfirmed, (_, gain) =>
            {
                var today = time.GetUtcNow().DayInNorway();
                if (gain.DueQuestion(today) != month || !Enum.IsDefined(answer))
                    return Outcome.Conflict;
                if (answer == GainAnswer.Partly && !(partMinutes is { } part && gain.Time.IsPart(part)))
                    return GainFault.BadPart;
                if (answer == GainAnswer.No && GainLimits.CheckLapsedWhy(why) != TextFault.None)
                    return GainFault.BadWhy;
                gain.Answer(month, answer, partMinutes, why, today);
                return Outcome.Done;
            }, cancellationToken);
}
