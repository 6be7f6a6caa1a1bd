using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>What whoever has a zone's key sees of it: the zone alone, and nothing else of its board.</summary>
internal sealed class ZoneKeyQueries(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>The zone that a key leads to, in whatever way it was typed; null where it leads nowhere (any more).</summary>
    public async Task<ZoneOnPhone?> FindAsync(string? typed, CancellationToken cancellationToken = default)
    {
        if (IdeaKey.Read(typed) is not { } key)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var which = db.Zones.Where(z => z.Key == key && db.Boards.Any(b => b.Id == z.BoardId && db.Units.Any(u => u.Id == b.UnitId && u.ClosedOn == null)));
        var today = time.GetUtcNow().DayInNorway();
        var (address, week) = ($"/sone/{key}", IsoWeek.Of(today));
        if (await ZoneReading.TilesAsync(db, which, address + "/bilde/", today, cancellationToken) is not [var tile])
            return null;
        var zone = await which.Select(z => new { z.BoardId, z.RoundCount }).SingleAsync(cancellationToken);
        var points = await db.AgreedPoints.Where(p => p.ZoneId == tile.Id && p.IsActive).OrderBy(p => p.Order).ToListAsync(cancellationToken);
        var last = tile.Latest?.Answers.ToDictionary(a => a.PointId, a => a.Mark) ?? [];
        return new ZoneOnPhone(
            zone.BoardId, key, tile, zone.RoundCount, week, today,
            [.. points.Select(p => new PointOnPhone(p.Id, p.Text, last.TryGetValue(p.Id, out var mark) ? mark : null))
                .OrderBy(p => p.LastTime != PointMark.NeedsAction)]);
    }

    /// <summary>A round that was done, with the photos and the cards that it became; null where there is none.</summary>
    /// <param name="number">The round's number; null for the latest.</param>
    public async Task<RoundReceipt?> ReceiptAsync(ZoneOnPhone zone, int? number, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if ((number is null ? zone.Tile.Latest : zone.Tile.Rounds.FirstOrDefault(r => r.Number == number && r.Score is not null)) is not { Score: { } score } round)
            return null;
        var photos = await ZoneReading.PhotosAsync(db, db.Zones.Where(z => z.Id == zone.Tile.Id), zone.Path + "/bilde/", null, cancellationToken);
        var ids = round.Answers.Select(a => a.CardId).Where(id => id is not null).ToList();
        var titles = await db.Improvements.Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).Select(i => i.Title).ToListAsync(cancellationToken);
        return new RoundReceipt(round, score, titles, ThenAndNow.Of([.. photos.Select(p => p.Photo).Where(p => p.Kind != ZonePhotoKind.RedTag)]));
    }

    /// <summary>Whether the zone has the photo, and shows it to whoever has its key.</summary>
    public async Task<bool> HasPhotoAsync(string? typed, string hash, CancellationToken cancellationToken)
    {
        if (IdeaKey.Read(typed) is not { } key)
            return false;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (from photo in db.ZonePhotos
                      join zone in db.Zones on photo.ZoneId equals zone.Id
                      join board in db.Boards on zone.BoardId equals board.Id
                      join unit in db.Units on board.UnitId equals unit.Id
                      where zone.Key == key && photo.Hash == hash && photo.Kind != ZonePhotoKind.RedTag && unit.ClosedOn == null
                      select photo.Id).AnyAsync(cancellationToken);
    }
}

/// <summary>A point as a round asks for it.</summary>
/// <param name="LastTime">What the latest round said of it; null where it was not asked.</param>
public sealed record PointOnPhone(int Id, string Text, PointMark? LastTime);

/// <summary>A zone as whoever has its key sees it.</summary>
/// <param name="RoundCount">The number of the latest round: what a form says it follows.</param>
/// <param name="Points">Those with ✕ the last time first.</param>
public sealed record ZoneOnPhone(int BoardId, string Key, ZoneTile Tile, int RoundCount, IsoWeek Week, DateOnly Today, IReadOnlyList<PointOnPhone> Points)
{
    /// <summary>What holds the round's number in the receipt's address.</summary>
    public const string RoundField = "runde";

    public string Path => "/sone/" + Key;

    public string ReceiptPath => Path + "/takk";

    public string ReceiptOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ReceiptPath}?{RoundField}={number}");
}

/// <summary>What is shown when a round is done.</summary>
/// <param name="Cards">The titles of the cards that it became.</param>
/// <param name="Pair">Null where there are not two photos.</param>
public sealed record RoundReceipt(RoundView Round, RoundScore Score, IReadOnlyList<string> Cards, ThenAndNow? Pair);
