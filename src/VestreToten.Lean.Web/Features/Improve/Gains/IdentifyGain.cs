using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Writes down time that somebody has found to save.</summary>
internal sealed class IdentifyGain(BoardCommands commands)
{
    /// <param name="improvementId">The improvement it came from; must be of the same board.</param>
    public Task<Outcome<GainFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, GainInput input, int? improvementId = null, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<GainFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Gains, async work =>
        {
            if (!input.IsPossible)
                return GainFault.BadWords;
            if (improvementId is { } id && !await work.Db.Improvements.AnyAsync(i => i.Id == id && i.BoardId == boardId, cancellationToken))
                return GainFault.NoSuchImprovement;
            var gain = Gain.Identify(boardId, input.Title, input.Time, work.Now.DayInNorway().Year, work.Now, improvementId);
            gain.Change(input.Title, input.Time, input.KronerPerYear, input.Quality);
            work.Db.Gains.Add(gain);
            await work.SaveAsync();
            await GainChanges.NoteAsync(work.Db, gain, MeetingChangeKind.GainIdentified, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);
}
