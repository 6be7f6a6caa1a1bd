using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Adds a photo to an improvement.</summary>
internal sealed class AttachPhoto(
    AccessCheck access, BoardCommands commands, UploadReceiver receiver, PhotoIntake intake, PhotoRecords records, BoardRoom room,
    IDbContextFactory<LeanDbContext> contexts)
{
    /// <param name="declaredLength">What the sender says of the length in bytes; it is not believed.</param>
    public async Task<Outcome<PhotoFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, PhotoKind kind, Stream upload, long? declaredLength, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return Outcome.Denied;
        // Asked before the photo is taken in: drawing it costs more than all the rest.
        if (await RoomAsync(boardId, improvementId, cancellationToken) is { IsDone: false } full)
            return full;
        var (received, fault) = await receiver.ReceiveAsync(UploadReceiver.HoldersOf(who, boardId), upload, declaredLength, cancellationToken);
        if (received is null)
            return fault;
        await using var whole = received;
        return await intake.TakeAsync(boardId, whole, cancellationToken) switch
        {
            PhotoOutcome.Taken taken => await KeepAsync(who, boardId, improvementId, kind, taken),
            PhotoOutcome.Refused refused => refused.Fault,
            var unknown => throw new System.Diagnostics.UnreachableException(unknown.ToString()),
        };
    }

    private async Task<Outcome<PhotoFault>> RoomAsync(int boardId, int improvementId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var photos = await db.Improvements.Where(i => i.Id == improvementId && i.BoardId == boardId)
            .Select(i => (int?)i.PhotoCount).SingleOrDefaultAsync(cancellationToken);
        if (photos is null)
            return Outcome.Denied;
        if (photos >= Improvement.MaxPhotos)
            return PhotoFault.TooMany;
        return await room.HasForPhotoAsync(db, boardId, cancellationToken) ? Outcome.Done : PhotoFault.BoardFull;
    }

    /// <summary>The file is on disk: from here on the record is written, or the file goes, whoever leaves.</summary>
    private async Task<Outcome<PhotoFault>> KeepAsync(ClaimsPrincipal who, int boardId, int improvementId, PhotoKind kind, PhotoOutcome.Taken taken)
    {
        Outcome<PhotoFault> outcome = Outcome.Conflict;
        await records.KeepAsync(taken.Hash, async () => (outcome = await WriteAsync(who, boardId, improvementId, kind, taken)).IsDone);
        return outcome;
    }

    private Task<Outcome<PhotoFault>> WriteAsync(ClaimsPrincipal who, int boardId, int improvementId, PhotoKind kind, PhotoOutcome.Taken taken) =>
        commands.RunAsync<Outcome<PhotoFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Improvements, async work =>
        {
            var improvement = await work.Db.Improvements.AsTracking().SingleOrDefaultAsync(i => i.Id == improvementId && i.BoardId == boardId);
            if (improvement is null)
                return Outcome.Conflict;
            if (improvement.PhotoCount >= Improvement.MaxPhotos)
                return PhotoFault.TooMany;
            improvement.AddPhoto(
                ImprovementPhoto.Of(taken.Hash, kind, taken.Width, taken.Height, taken.Bytes, work.Now), work.Now,
                await RunningMeeting.OfAsync(work.Db, boardId, CancellationToken.None));
            return Outcome.Done;
        }, CancellationToken.None);
}
