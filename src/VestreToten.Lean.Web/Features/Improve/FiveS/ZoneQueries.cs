using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>A board's zones. Every reading asks the right.</summary>
internal sealed class ZoneQueries(AuthorizedReads reads, SharedReadings shared, TimeProvider time)
{
    private DateOnly Today => time.GetUtcNow().DayInNorway();

    /// <summary>All zones, those in use first; null for who may not see the board.</summary>
    public Task<IReadOnlyList<ZoneTile>?> ListAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync<IReadOnlyList<ZoneTile>>(who, Right.SeeBoard, boardId, async db =>
            [.. (await TilesAsync(db, db.Zones.Where(z => z.BoardId == boardId), boardId, cancellationToken)).OrderBy(z => z.IsClosed)], cancellationToken);

    /// <summary>The zones in use, for all the screens that show the same wall.</summary>
    public Task<IReadOnlyList<ZoneTile>?> OnWallAsync(ClaimsPrincipal who, int boardId) => reads.SharedOnBoardAsync(
        who, Right.SeeBoard, boardId, shared, typeof(ZoneQueries), BoardTopics.Zones,
        db => TilesAsync(db, db.Zones.Where(z => z.BoardId == boardId && z.ClosedOn == null), boardId, CancellationToken.None));

    /// <summary>One zone with all that belongs to it; null where the board has no such zone.</summary>
    public Task<ZoneDetail?> FindAsync(ClaimsPrincipal who, int boardId, int zoneId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, async (db, rights) =>
        {
            var which = db.Zones.Where(z => z.Id == zoneId && z.BoardId == boardId);
            if (await TilesAsync(db, which, boardId, cancellationToken) is not [var tile])
                return null;
            var zone = await which.Select(z => new { z.Version, z.Key }).SingleAsync(cancellationToken);
            var points = await db.AgreedPoints.Where(p => p.ZoneId == zoneId && p.IsActive).OrderBy(p => p.Order)
                .Select(p => new { p.Id, p.Text, p.Step }).ToListAsync(cancellationToken);
            var photos = (await ZoneReading.PhotosAsync(db, which, await PhotosOfAsync(db, boardId, cancellationToken), null, cancellationToken)).Select(p => p.Photo).ToList();
            var done = tile.Rounds.Where(r => r.Score is not null).ToList();
            return new ZoneDetail(
                tile, zone.Version,
                [.. points.Select(p => new PointView(p.Id, p.Text, p.Step, [.. done.Select(r => r.Answers.FirstOrDefault(a => a.PointId == p.Id)?.Mark)]))],
                [.. photos.Where(p => p.Kind != ZonePhotoKind.RedTag)], await TagsAsync(db, which, photos, cancellationToken),
                await CardsAsync(db, [zoneId], cancellationToken) is var cards ? [.. cards.Select(c => c.Card)] : [],
                rights.Contains(Right.WorkOnImprovements) ? zone.Key : null);
        }, cancellationToken);

    /// <summary>The zone whose round a card came from; null where it came from none of this board's.</summary>
    public Task<ZoneSource?> SourceAsync(ClaimsPrincipal who, int boardId, int improvementId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => (
            from answer in db.ZoneAnswers
            join round in db.ZoneRounds on answer.RoundId equals round.Id
            join zone in db.Zones on round.ZoneId equals zone.Id
            where answer.ImprovementId == improvementId && zone.BoardId == boardId
            orderby round.Number
            select new ZoneSource(zone.Id, zone.Name, round.Week))
            .FirstOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>What the running meeting has to look at.</summary>
    public Task<ZonesOfMeeting?> OfMeetingAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, async db =>
        {
            var (today, which) = (Today, db.Zones.Where(z => z.BoardId == boardId && z.ClosedOn == null));
            var tiles = await TilesAsync(db, which, boardId, cancellationToken);
            var week = IsoWeek.Of(today);
            var photos = (await ZoneReading.PhotosAsync(db, which, await PhotosOfAsync(db, boardId, cancellationToken), ZonePhotoKind.RedTag, cancellationToken))
                .Select(p => p.Photo).ToList();
            var tags = await TagsAsync(db, which, photos, cancellationToken);
            return new ZonesOfMeeting(
                [.. tiles.Where(t => t.DueWeek <= week).OrderBy(t => t.DueWeek.Value)],
                [.. (await CardsAsync(db, [.. tiles.Select(t => t.Id)], cancellationToken)).Select(c => (tiles.Single(t => t.Id == c.ZoneId).Name, c.Card))],
                [.. tags.Where(t => t.IsDue(today)).Select(t => (tiles.Single(z => z.Id == t.ZoneId).Name, t))]);
        }, cancellationToken);

    private async Task<IReadOnlyList<ZoneTile>> TilesAsync(LeanDbContext db, IQueryable<Zone> which, int boardId, CancellationToken cancellationToken) =>
        await ZoneReading.TilesAsync(db, which, await PhotosOfAsync(db, boardId, cancellationToken), Today, cancellationToken);

    private static async Task<string> PhotosOfAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        $"/tavle/{await db.Units.Where(u => db.Boards.Any(b => b.Id == boardId && b.UnitId == u.Id)).Select(u => u.Slug).SingleAsync(cancellationToken)}/bilder/";

    private static async Task<IReadOnlyList<TagView>> TagsAsync(
        LeanDbContext db, IQueryable<Zone> which, IReadOnlyList<ZonePhotoView> photos, CancellationToken cancellationToken)
    {
        var tags = await (from tag in db.RedTags
                          join zone in which on tag.ZoneId equals zone.Id
                          orderby tag.DecidedOn != null, tag.DecideBy, tag.Id
                          select new { tag.Id, tag.ZoneId, tag.What, tag.Thought, tag.DecideBy, tag.PhotoId, tag.Decision, tag.DecidedOn })
            .Take(100).ToListAsync(cancellationToken);
        return [.. tags.Select(t => new TagView(
            t.Id, t.ZoneId, t.What, t.Thought, t.DecideBy, photos.FirstOrDefault(p => p.Id == t.PhotoId)?.Address, t.Decision, t.DecidedOn))];
    }

    /// <summary>The cards of the latest round's ✕ that are not ended.</summary>
    private static async Task<IReadOnlyList<(int ZoneId, ZoneCard Card)>> CardsAsync(LeanDbContext db, int[] zones, CancellationToken cancellationToken)
    {
        var cards = await (from answer in db.ZoneAnswers
                           join round in db.ZoneRounds on answer.RoundId equals round.Id
                           join card in db.Improvements on answer.ImprovementId equals card.Id
                           where zones.Contains(round.ZoneId) && card.State != ImprovementState.Done && card.State != ImprovementState.Declined
                               && round.Number == db.ZoneRounds.Where(r => r.ZoneId == round.ZoneId && r.SkipReason == null).Max(r => r.Number)
                           orderby round.ZoneId, card.Id
                           select new { round.ZoneId, card.Id, card.Title, card.Owner })
            .ToListAsync(cancellationToken);
        return [.. cards.Select(c => (c.ZoneId, new ZoneCard(c.Id, c.Title, c.Owner)))];
    }
}

/// <summary>Where a card came from.</summary>
public sealed record ZoneSource(int ZoneId, string Zone, IsoWeek Week);

/// <summary>What the meeting has to look at: the zones whose round is due, the cards of the latest ✕, the red tags to decide.</summary>
public sealed record ZonesOfMeeting(IReadOnlyList<ZoneTile> Due, IReadOnlyList<(string Zone, ZoneCard Card)> Cards, IReadOnlyList<(string Zone, TagView Tag)> Tags)
{
    public bool IsEmpty => Due.Count == 0 && Cards.Count == 0 && Tags.Count == 0;
}
