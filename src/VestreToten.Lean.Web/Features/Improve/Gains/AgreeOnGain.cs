using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Leader and staff agree what the time is for, before it is taken. Without it a gain cannot be taken into use.</summary>
internal sealed class AgreeOnGain(GainChanges changes, TimeProvider time)
{
    public Task<Outcome<GainFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, GainAgreement agreement, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, gainId, seenVersion, MeetingChangeKind.GainAgreed, (_, gain) =>
        {
            var today = time.GetUtcNow().DayInNorway();
            if (GainLimits.CheckUsedFor(agreement.UsedFor) != TextFault.None)
                return GainFault.BadUsedFor;
            if (!Enum.IsDefined(agreement.Purpose))
                return GainFault.BadPurpose;
            if (gain.State == GainState.Lapsed)
                return Outcome.Conflict;
            if (!gain.CanBeRealisedOn(agreement.Day, today))
                return GainFault.BadDay;
            gain.Agree(agreement.UsedFor, agreement.Purpose, agreement.Day, today);
            return Outcome.Done;
        }, cancellationToken);
}

/// <summary>What leader and staff have agreed on (tidsavtale).</summary>
/// <param name="UsedFor">What the time is for.</param>
/// <param name="Purpose">What kind of thing that is.</param>
/// <param name="Day">The day it was agreed.</param>
public sealed record GainAgreement(string? UsedFor, GainPurpose Purpose, DateOnly Day);
