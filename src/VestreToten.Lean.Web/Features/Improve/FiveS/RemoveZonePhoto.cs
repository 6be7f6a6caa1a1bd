using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Takes a photo off a zone; its file goes with the last record of it.</summary>
internal sealed class RemoveZonePhoto(BoardCommands commands, PhotoRecords records)
{
    public async Task<Outcome<PhotoFault>> ExecuteAsync(ClaimsPrincipal who, int boardId, int photoId, CancellationToken cancellationToken = default)
    {
        string? hash = null;
        var outcome = await commands.RunAsync<Outcome<PhotoFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Zones, async work =>
        {
            var photo = await work.Db.ZonePhotos.AsTracking()
                .SingleOrDefaultAsync(p => p.Id == photoId && work.Db.Zones.Any(z => z.Id == p.ZoneId && z.BoardId == boardId), cancellationToken);
            if (photo is null)
                return Outcome.Conflict;
            work.Db.ZonePhotos.Remove(photo);
            hash = photo.Hash;
            return Outcome.Done;
        }, cancellationToken);
        if (outcome.IsDone)
            await records.ForgetAsync(hash!);
        return outcome;
    }
}
