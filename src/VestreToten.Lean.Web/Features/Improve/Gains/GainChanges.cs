using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>What every change of a stored gain has in common: leave, the version that was seen, and the word to the board.</summary>
internal sealed class GainChanges(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes)
{
    /// <param name="seenVersion">The version that was on the screen: whoever saw an older one is told.</param>
    /// <param name="kind">What it is to be called in the minutes.</param>
    /// <param name="change">Changes the gain, or says why not.</param>
    public async Task<GainOutcome> RunAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, MeetingChangeKind kind, Func<Gain, GainOutcome> change,
        CancellationToken cancellationToken)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return GainOutcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var gain = await db.Gains.AsTracking().SingleOrDefaultAsync(g => g.Id == gainId && g.BoardId == boardId, cancellationToken);
        if (gain is null || gain.Version != seenVersion)
            return GainOutcome.SomebodyElseDid;
        if (change(gain) is var outcome && outcome != GainOutcome.Done)
            return outcome;
        await NoteAsync(db, gain, kind, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return GainOutcome.SomebodyElseDid;
        }

        changes.Publish(boardId, BoardTopics.Gains);
        return GainOutcome.Done;
    }

    /// <summary>Into the minutes of the running meeting, where there is one, with the words and figures of today.</summary>
    internal static Task NoteAsync(LeanDbContext db, Gain gain, MeetingChangeKind kind, CancellationToken cancellationToken) =>
        RunningMeeting.NoteAsync(
            db, gain.BoardId,
            meeting => MeetingChange.Of(
                meeting, kind, gain.Id, gain.Title, gain.Time.Stored, to: kind == MeetingChangeKind.GainRealised ? gain.UsedFor : null),
            cancellationToken);
}
