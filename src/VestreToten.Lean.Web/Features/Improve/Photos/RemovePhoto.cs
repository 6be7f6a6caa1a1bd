using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Takes a photo off an improvement; its file goes with the last record of it.</summary>
internal sealed class RemovePhoto(BoardCommands commands, PhotoRecords records)
{
    public async Task<Outcome<PhotoFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int improvementId, int photoId, CancellationToken cancellationToken = default)
    {
        string? hash = null;
        var outcome = await commands.RunAsync<Outcome<PhotoFault>>(who, Right.WorkOnImprovements, boardId, BoardTopics.Improvements, async work =>
        {
            var improvement = await work.Db.Improvements.AsTracking().Include(i => i.Photos)
                .SingleOrDefaultAsync(i => i.Id == improvementId && i.BoardId == boardId, cancellationToken);
            if (improvement?.Photos.SingleOrDefault(p => p.Id == photoId) is not { } photo)
                return Outcome.Conflict;
            improvement.RemovePhoto(photo, work.Now, await RunningMeeting.OfAsync(work.Db, boardId, cancellationToken));
            hash = photo.Hash;
            return Outcome.Done;
        }, cancellationToken);
        if (outcome.IsDone)
            await records.ForgetAsync(hash!);
        return outcome;
    }
}
