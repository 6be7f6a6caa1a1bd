using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>The photos of improvements. Every reading asks the right.</summary>
internal sealed class PhotoQueries(AuthorizedReads reads)
{
    /// <summary>An improvement's photos, oldest first; none where the board has no such improvement.</summary>
    public async Task<IReadOnlyList<PhotoOnStrip>> ReadAsync(
        ClaimsPrincipal who, int boardId, int improvementId, CancellationToken cancellationToken = default)
    {
        var photos = await reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => (
            from photo in db.ImprovementPhotos
            join improvement in db.Improvements on photo.ImprovementId equals improvement.Id
            join board in db.Boards on improvement.BoardId equals board.Id
            join unit in db.Units on board.UnitId equals unit.Id
            where improvement.Id == improvementId && board.Id == boardId
            select new PhotoOnStrip(photo.Id, photo.Kind, $"/tavle/{unit.Slug}/bilder/{photo.Hash}", photo.Width, photo.Height, photo.At))
            .ToListAsync(cancellationToken), cancellationToken) ?? [];
        return [.. photos.OrderBy(p => (p.At, p.Id))];
    }

    /// <summary>Whether an improvement or a zone of the unit's board has the photo.</summary>
    public Task<bool> HasAsync(ClaimsPrincipal who, string slug, string hash, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, slug, async (db, boardId, _) => await (
            from photo in db.ImprovementPhotos
            join improvement in db.Improvements on photo.ImprovementId equals improvement.Id
            where photo.Hash == hash && improvement.BoardId == boardId
            select photo.Id)
            .AnyAsync(cancellationToken) || await (
            from photo in db.ZonePhotos
            join zone in db.Zones on photo.ZoneId equals zone.Id
            where photo.Hash == hash && zone.BoardId == boardId
            select photo.Id)
            .AnyAsync(cancellationToken), cancellationToken);
}

/// <summary>A photo as it is shown: its address (with <c>/liten</c> behind, the thumbnail's) and its size in pixels.</summary>
internal sealed record PhotoOnStrip(int Id, PhotoKind Kind, string Address, int Width, int Height, DateTimeOffset At);
