using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Adds a photo to an improvement.</summary>
internal sealed class AttachPhoto(
    AccessCheck access, UploadReceiver receiver, PhotoIntake intake, PhotoRecords records, BoardRoom room,
    IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
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
        if (await RoomAsync(boardId, improvementId, cancellationToken) is { Outcome: not PhotoChange.Done } full)
            return full;
        var (received, fault) = await receiver.ReceiveAsync(HoldersOf(who, boardId), upload, declaredLength, cancellationToken);
        if (received is null)
            return new PhotoAnswer(PhotoChange.Refused, fault);
        await using var whole = received;
        return await intake.TakeAsync(boardId, whole, cancellationToken) switch
        {
            PhotoOutcome.Taken taken => new PhotoAnswer(await KeepAsync(boardId, improvementId, kind, taken)),
            PhotoOutcome.Refused refused => new PhotoAnswer(PhotoChange.Refused, refused.Fault),
            var unknown => throw new System.Diagnostics.UnreachableException(unknown.ToString()),
        };
    }

    // The account first: the same order for all.
    private static string[] HoldersOf(ClaimsPrincipal who, int boardId) =>
        SessionClaims.Read(who) is { } session ? [Holder.Account(session.AccountId), Holder.Board(boardId)] : [Holder.Board(boardId)];

    private async Task<PhotoChange> KeepAsync(int boardId, int improvementId, PhotoKind kind, PhotoOutcome.Taken taken)
    {
        var outcome = PhotoChange.SomebodyElseDid;
        await records.KeepAsync(taken.Hash, async () => (outcome = await WriteAsync(boardId, improvementId, kind, taken)) == PhotoChange.Done);
        if (outcome == PhotoChange.Done)
            changes.Publish(boardId, BoardTopics.Improvements);
        return outcome;
    }

    private async Task<PhotoAnswer> RoomAsync(int boardId, int improvementId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var photos = await db.Improvements.Where(i => i.Id == improvementId && i.BoardId == boardId)
            .Select(i => (int?)i.PhotoCount).SingleOrDefaultAsync(cancellationToken);
        if (photos is null)
            return new PhotoAnswer(PhotoChange.Denied);
        if (photos >= Improvement.MaxPhotos)
            return new PhotoAnswer(PhotoChange.TooMany);
        return await room.HasForPhotoAsync(db, boardId, cancellationToken)
            ? new PhotoAnswer(PhotoChange.Done) : new PhotoAnswer(PhotoChange.Refused, PhotoFault.BoardFull);
    }

    private async Task<PhotoChange> WriteAsync(int boardId, int improvementId, PhotoKind kind, PhotoOutcome.Taken taken)
    {
        for (var i = 0; i < Tries; i++)
        {
            await using var db = await contexts.CreateDbContextAsync();
            var improvement = await db.Improvements.AsTracking().SingleOrDefaultAsync(x => x.Id == improvementId && x.BoardId == boardId);
            if (improvement is null)
                return PhotoChange.SomebodyElseDid;
            if (improvement.PhotoCount >= Improvement.MaxPhotos)
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
