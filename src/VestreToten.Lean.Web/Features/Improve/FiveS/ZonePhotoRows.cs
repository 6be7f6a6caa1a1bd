using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Writes a zone's photo down, and takes away the oldest of its kind beyond those that are kept.</summary>
internal static class ZonePhotoRows
{
    /// <returns>The record, and the hashes of the photos that went: their files go after the commit.</returns>
    public static async Task<(ZonePhoto Photo, IReadOnlyList<string> Gone)> AddAsync(
        LeanDbContext db, int zoneId, ZonePhotoKind kind, PhotoOutcome.Taken taken, IsoWeek week)
    {
        var photo = ZonePhoto.Of(zoneId, kind, taken.Hash, taken.Width, taken.Height, taken.Bytes, week);
        IReadOnlyList<ZonePhoto> old = ZonePhoto.Kept(kind) is not { } kept ? [] : await db.ZonePhotos.AsTracking()
            .Where(p => p.ZoneId == zoneId && p.Kind == kind).OrderByDescending(p => p.Id).Skip(kept - 1).ToListAsync();
        db.ZonePhotos.RemoveRange(old);
        db.ZonePhotos.Add(photo);
        return (photo, [.. old.Select(p => p.Hash)]);
    }
}
