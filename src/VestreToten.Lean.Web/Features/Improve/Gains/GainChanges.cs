using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
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
        RunAsync(who, boardId, gainId, seenVersion, kind, (db, gain) => Task.FromResult(change(db, gain)), cancellationToken);

    /// <summary>The same for a change that has to ask the database.</summary>
    public Task<Outcome<GainFault>> RunAsync(
        ClaimsPrincipal who, int boardId, int gainId, int seenVersion, MeetingChangeKind kind, Func<LeanDbContext, Gain, Task<Outcome<GainFault>>> change,
        CancellationToken cancellationToken) =>
        commands.RunAsync<Outcome<GainFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Gains, async work =>
        {
            var gain = await work.Db.Gains.AsTracking().SingleOrDefaultAsync(g => g.Id == gainId && g.BoardId == boardId, cancellationToken);
            if (gain is null || gain.Version != seenVersion)
                return Outcome.Conflict;
            var outcome = await change(work.Db, gain);
            if (!outcome.IsDone)
                return outcome;
            gain.ChangedIn(work.Now.DayInNorway().Year);
            await NoteAsync(work.Db, gain, kind, cancellationToken);
            return outcome;
        }, cancellationToken);

    /// <summary>Into the minutes of the running meeting, where there is one, with the words and figures of today.</summary>
    internal static Task NoteAsync(LeanDbContext db, Gain gain, MeetingChangeKind kind, CancellationToken cancellationToken) =>
        RunningMeeting.NoteAsync(
            db, gain.BoardId,
            meeting => MeetingChange.Of(
                meeting, kind, gain.Id, gain.Title, (gain.State is GainState.Used or GainState.Confirmed ? gain.UsedTime : gain.Time).Stored, to: kind switch
                {
                    MeetingChangeKind.GainLapsed => gain.LapsedWhy,
                    MeetingChangeKind.GainAgreed or MeetingChangeKind.GainRealised or MeetingChangeKind.GainConfirmed => gain.UsedFor,
                    _ => null,
                }),
            cancellationToken);
}
