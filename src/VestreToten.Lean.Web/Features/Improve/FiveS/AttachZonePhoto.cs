using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Adds a photo to a zone at the desk: how it was, how it is agreed to be, or what a red tag hangs on.</summary>
internal sealed class AttachZonePhoto(
    AccessCheck access, BoardCommands commands, UploadReceiver receiver, PhotoIntake intake, PhotoRecords records, BoardRoom room,
    IDbContextFactory<LeanDbContext> contexts)
{
    /// <param name="tagId">The red tag that it is of; null for the other kinds.</param>
    /// <param name="declaredLength">What the sender says of the length in bytes; it is not believed.</param>
    public async Task<Outcome<PhotoFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int zoneId, ZonePhotoKind kind, int? tagId, Stream upload, long? declaredLength, CancellationToken cancellationToken = default)
    {
        if (kind == ZonePhotoKind.Round || (kind == ZonePhotoKind.RedTag) != (tagId is not null) || !await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return Outcome.Denied;
        if (await RoomAsync(boardId, zoneId, cancellationToken) is { IsDone: false } full)
            return full;
        var (received, fault) = await receiver.ReceiveAsync(UploadReceiver.HoldersOf(who, boardId), upload, declaredLength, cancellationToken);
        if (received is null)
            return fault;
        await using var whole = received;
        return await intake.TakeAsync(boardId, whole, cancellationToken) switch
        {
            PhotoOutcome.Taken taken => await KeepAsync(who, boardId, zoneId, kind, tagId, taken),
            PhotoOutcome.Refused refused => refused.Fault,
            var unknown => throw new System.Diagnostics.UnreachableException(unknown.ToString()),
        };
    }

    private async Task<Outcome<PhotoFault>> RoomAsync(int boardId, int zoneId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Zones.AnyAsync(z => z.Id == zoneId && z.BoardId == boardId, cancellationToken))
            return Outcome.Denied;
        return await room.HasForPhotoAsync(db, boardId, cancellationToken) ? Outcome.Done : PhotoFault.BoardFull;
    }

    /// <summary>The file is on disk: from here on the record is written, or the file goes, whoever leaves.</summary>
    private async Task<Outcome<PhotoFault>> KeepAsync(ClaimsPrincipal who, int boardId, int zoneId, ZonePhotoKind kind, int? tagId, PhotoOutcome.Taken taken)
    {
        Outcome<PhotoFault> outcome = Outcome.Conflict;
        IReadOnlyList<string> gone = [];
        await records.KeepAsync(taken.Hash, async () =>
        {
            outcome = await commands.RunAsync<Outcome<PhotoFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Zones, async work =>
            {
                if (!await work.Db.Zones.AnyAsync(z => z.Id == zoneId && z.BoardId == boardId))
                    return Outcome.Conflict;
                var tag = tagId is null ? null : await work.Db.RedTags.AsTracking().SingleOrDefaultAsync(t => t.Id == tagId && t.ZoneId == zoneId && t.DecidedOn == null);
                if (tagId is not null && tag is null)
                    return Outcome.Conflict;
                (var photo, gone) = await ZonePhotoRows.AddAsync(work.Db, zoneId, kind, taken, IsoWeek.Of(work.Now.DayInNorway()));
                if (tag is null)
                    return Outcome.Done;
                var before = tag.PhotoId is { } old ? await work.Db.ZonePhotos.AsTracking().SingleOrDefaultAsync(p => p.Id == old) : null;
                await work.SaveAsync();
                tag.Show(photo.Id);
                if (before is not null)
                    (gone, _) = ([before.Hash], work.Db.ZonePhotos.Remove(before));
                return Outcome.Done;
            }, CancellationToken.None);
            return outcome.IsDone;
        });
        if (outcome.IsDone)
        {
            foreach (var hash in gone)
                await records.ForgetAsync(hash);
        }

        return outcome;
    }
}
