using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>What every change of a stored gain has in common: the version that was seen, and the minutes.</summary>
internal sealed class GainChanges(BoardCommands commands)
{
    /// <param name="seenVersion">The version that was on the screen: whoever saw an older one is told.</param>
    /// <param name="kind">What it is to be called in the minutes.</param>
    /// <param name="change">Changes the gain, or says why not.</param>
    public Task<Outcome<GainFault>> RunAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, MeetingChangeKind kind, Func<LeanDbContext, Gain, Outcome<GainFault>> change,
        CancellationToken cancellationToken) =>
        commands.RunAsync<Outcome<GainFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Gains, async work =>
        {
            var gain = await work.Db.Gains.AsTracking().SingleOrDefaultAsync(g => g.Id == gainId && g.BoardId == boardId, cancellationToken);
            if (gain is null || gain.Version != seenVersion)
                return Outcome.Conflict;
            var outcome = change(work.Db, gain);
            if (outcome.IsDone)
                await NoteAsync(work.Db, gain, kind, cancellationToken);
            return outcome;
        }, cancellationToken);

    /// <summary>Into the minutes of the running meeting, where there is one, with the words and figures of today.</summary>
    internal static Task NoteAsync(LeanDbContext db, Gain gain, MeetingChangeKind kind, CancellationToken cancellationToken) =>
        RunningMeeting.NoteAsync(
            db, gain.BoardId,
            meeting => MeetingChange.Of(
                meeting, kind, gain.Id, gain.Title, gain.Time.Stored, to: kind == MeetingChangeKind.GainRealised ? gain.UsedFor : null),
            cancellationToken);
}
