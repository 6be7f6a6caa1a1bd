using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Demo;

/// <summary>Draws the pictures of the demonstration's zones, and stores them as the program stores a photo.</summary>
internal sealed class SeedZonePhotos(IDbContextFactory<LeanDbContext> contexts, DemoSettings settings, IServiceProvider services, TimeProvider time)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var board = await db.Boards.SingleAsync(b => db.Units.Any(u => u.Id == b.UnitId && u.Slug == DemoZones.Slug), cancellationToken);
        var today = time.GetUtcNow().DayInNorway();
        var ids = await db.Zones.Where(z => z.BoardId == board.Id).ToDictionaryAsync(z => z.Name, z => z.Id, cancellationToken);
        foreach (var (zone, kind, weeksAgo, picture) in new DemoZones(board, today).Pictures())
        {
            var kept = await settings.KeepPhotoAsync(services, board.Id, picture, cancellationToken);
            var photo = ZonePhoto.Of(ids[zone.Name], kind, kept.Hash, kept.Width, kept.Height, kept.Bytes, IsoWeek.Of(today).AddWeeks(-weeksAgo));
            db.Add(photo);
            await db.SaveChangesAsync(cancellationToken);
            if (kind == ZonePhotoKind.RedTag)
                (await db.RedTags.AsTracking().FirstAsync(t => t.ZoneId == ids[zone.Name] && t.DecidedOn == null, cancellationToken)).Show(photo.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
