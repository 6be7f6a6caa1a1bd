using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// Whether a board has room for one more: a limit on how fast things come says nothing of how many there will be. Those
/// who ask at the same moment may all get the last place; no more come at once than the limits on speed let in.
/// </summary>
internal sealed class BoardRoom(BoardLimits limits)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Whether another improvement may be put up.</summary>
    public async Task<bool> HasForImprovementAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        await db.Improvements.OpenOn(boardId).CountAsync(cancellationToken) < limits.OpenImprovements;

    /// <summary>Whether another photo may be kept.</summary>
    public async Task<bool> HasForPhotoAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        var ofCards = from photo in db.ImprovementPhotos
                      join improvement in db.Improvements on photo.ImprovementId equals improvement.Id
                      where improvement.BoardId == boardId
                      select photo.Bytes;
        var ofZones = from photo in db.ZonePhotos
                      join zone in db.Zones on photo.ZoneId equals zone.Id
                      where zone.BoardId == boardId
                      select photo.Bytes;
        var kept = await ofCards.Concat(ofZones).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Bytes = all.Sum(bytes => (long)bytes) })
            .SingleOrDefaultAsync(cancellationToken);
        return kept is null || (kept.Count < limits.Photos && kept.Bytes < limits.PhotoMegabytes * Megabyte);
    }
}
