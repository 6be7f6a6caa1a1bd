using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improvements;
using VestreToten.Lean.Web.Access;
using VestreToten.Lean.Web.Features.Meetings;
using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Web.Features.Photos;

/// <summary>Adds a photo to an improvement.</summary>
internal sealed class AttachPhoto(
    AccessCheck access, PhotoIntake intake, PhotoRecords records, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    // A photo stands beside whatever else was changed at the same moment, so the change is simply made again.
    private const int Tries = 4;

    /// <param name="declaredLength">What the sender says of the length in bytes; it is not believed.</param>
    public async Task<PhotoAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, PhotoKind kind, Stream upload, long? declaredLength, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return new PhotoAnswer(PhotoChange.Denied);
        // Asked before the photo is taken in: drawing it costs more than all the rest.
        if (await RoomAsync(boardId, improvementId, cancellationToken) is not PhotoChange.Done and var full)
            return new PhotoAnswer(full);
        return await intake.TakeAsync(upload, declaredLength, cancellationToken) switch
        {
            PhotoOutcome.Taken taken => new PhotoAnswer(await KeepAsync(boardId, improvementId, kind, taken)),
            PhotoOutcome.Refused refused => new PhotoAnswer(PhotoChange.Refused, refused.Fault),
            var unknown => throw new System.Diagnostics.UnreachableException(unknown.ToString()),
        };
    }

    private async Task<PhotoChange> KeepAsync(int boardId, int improvementId, PhotoKind kind, PhotoOutcome.Taken taken)
    {
        var outcome = PhotoChange.SomebodyElseDid;
        await records.KeepAsync(taken.Hash, async () => (outcome = await WriteAsync(boardId, improvementId, kind, taken)) == PhotoChange.Done);
        if (outcome == PhotoChange.Done)
            changes.Publish(boardId, BoardTopics.Improvements);
        return outcome;
    }

    private async Task<PhotoChange> RoomAsync(int boardId, int improvementId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var photos = await db.Improvements.Where(i => i.Id == improvementId && i.BoardId == boardId)
            .Select(i => (int?)i.PhotoCount).SingleOrDefaultAsync(cancellationToken);
        return photos is null ? PhotoChange.Denied : photos >= Improvement.MostPhotos ? PhotoChange.TooMany : PhotoChange.Done;
    }

    private async Task<PhotoChange> WriteAsync(int boardId, int improvementId, PhotoKind kind, PhotoOutcome.Taken taken)
    {
        for (var i = 0; i < Tries; i++)
        {
            await using var db = await contexts.CreateDbContextAsync();
            var improvement = await db.Improvements.AsTracking().SingleOrDefaultAsync(x => x.Id == improvementId && x.BoardId == boardId);
            if (improvement is null)
                return PhotoChange.SomebodyElseDid;
            if (improvement.PhotoCount >= Improvement.MostPhotos)
                return PhotoChange.TooMany;
            var now = time.GetUtcNow();
            improvement.AddPhoto(
                ImprovementPhoto.Of(taken.Hash, kind, taken.Width, taken.Height, taken.Bytes, now), now, await RunningMeeting.OfAsync(db, boardId, CancellationToken.None));
            if (await TrySaveAsync(db))
                return PhotoChange.Done;
        }

        return PhotoChange.SomebodyElseDid;
    }

    private static async Task<bool> TrySaveAsync(LeanDbContext db)
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
