using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Takes a photo off an improvement; its file goes with the last record of it.</summary>
internal sealed class RemovePhoto(
    AccessCheck access, PhotoRecords records, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    public async Task<PhotoChange> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int photoId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return PhotoChange.Denied;
        if (await RemoveRecordAsync(boardId, improvementId, photoId, cancellationToken) is not { } hash)
            return PhotoChange.SomebodyElseDid;
        changes.Publish(boardId, BoardTopics.Improvements);
        await records.ForgetAsync(hash);
        return PhotoChange.Done;
    }

    /// <summary>The hash of the photo whose record has gone; null where there was none, or somebody else was faster.</summary>
    private async Task<string?> RemoveRecordAsync(int boardId, int improvementId, int photoId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var improvement = await db.Improvements.AsTracking().Include(i => i.Photos)
            .SingleOrDefaultAsync(i => i.Id == improvementId && i.BoardId == boardId, cancellationToken);
        if (improvement?.Photos.SingleOrDefault(p => p.Id == photoId) is not { } photo)
            return null;
        improvement.RemovePhoto(photo, time.GetUtcNow(), await RunningMeeting.OfAsync(db, boardId, CancellationToken.None));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return photo.Hash;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }
}
