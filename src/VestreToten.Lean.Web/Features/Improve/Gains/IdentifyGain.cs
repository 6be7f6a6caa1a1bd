using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Writes down time that somebody has found to save.</summary>
internal sealed class IdentifyGain(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    /// <param name="improvementId">The improvement it came from; must be of the same board.</param>
    public async Task<GainOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, GainInput input, int? improvementId = null, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return GainOutcome.Denied;
        if (!input.IsPossible)
            return GainOutcome.BadWords;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (improvementId is { } id && !await db.Improvements.AnyAsync(i => i.Id == id && i.BoardId == boardId, cancellationToken))
            return GainOutcome.NoSuchImprovement;
        var now = time.GetUtcNow();
        var gain = Gain.Identify(boardId, input.Title, input.Time, now.DayInNorway().Year, now, improvementId);
        gain.Change(input.Title, input.Time, input.KronerPerYear, input.Quality);
        db.Gains.Add(gain);
        await db.SaveChangesAsync(cancellationToken);
        await GainChanges.NoteAsync(db, gain, MeetingChangeKind.GainIdentified, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Publish(boardId, BoardTopics.Gains);
        return GainOutcome.Done;
    }
}
