using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Reads zones with their latest rounds, in the same number of questions however many they are. Who calls has asked the right.</summary>
internal static class ZoneReading
{
    /// <param name="which">The zones.</param>
    /// <param name="photos">Where the photos lie, as in <c>/tavle/ytterskogen/bilder/</c>.</param>
    public static async Task<IReadOnlyList<ZoneTile>> TilesAsync(
        LeanDbContext db, IQueryable<Zone> which, string photos, DateOnly today, CancellationToken cancellationToken)
    {
        var zones = await which.OrderBy(z => z.Id)
            .Select(z => new { z.Id, z.Name, z.Kind, z.Rhythm, z.DueWeek, z.ClosedOn, Points = db.AgreedPoints.Count(p => p.ZoneId == z.Id && p.IsActive) })
            .ToListAsync(cancellationToken);
        if (zones.Count == 0)
            return [];
        var rounds = (await RoundsAsync(db, which, cancellationToken)).ToLookup(r => r.ZoneId, r => r.Round);
        var agreed = (await PhotosAsync(db, which, photos, ZonePhotoKind.Agreed, cancellationToken)).ToLookup(p => p.ZoneId, p => p.Photo);
        var tags = await (from tag in db.RedTags
                          join zone in which on tag.ZoneId equals zone.Id
                          where tag.DecidedOn == null
                          group tag by tag.ZoneId into of
                          select new { ZoneId = of.Key, Open = of.Count(), Due = of.Count(t => t.DecideBy <= today) })
            .ToDictionaryAsync(t => t.ZoneId, cancellationToken);
        return [.. zones.Select(z => new ZoneTile(
            z.Id, z.Name, z.Kind, z.Rhythm, z.DueWeek, z.ClosedOn is not null, z.Points, [.. rounds[z.Id]], agreed[z.Id].LastOrDefault(),
            tags.GetValueOrDefault(z.Id)?.Open ?? 0, tags.GetValueOrDefault(z.Id)?.Due ?? 0))];
    }

    /// <summary>The photos of some zones, oldest first; of all kinds where none is named.</summary>
    public static async Task<IReadOnlyList<(int ZoneId, ZonePhotoView Photo)>> PhotosAsync(
        LeanDbContext db, IQueryable<Zone> which, string photos, ZonePhotoKind? kind, CancellationToken cancellationToken)
    {
        var found = await (from photo in db.ZonePhotos
                           join zone in which on photo.ZoneId equals zone.Id
                           where kind == null || photo.Kind == kind
                           orderby photo.Id
                           select new { photo.ZoneId, photo.Id, photo.Kind, photo.Hash, photo.Width, photo.Height, photo.Week })
            .ToListAsync(cancellationToken);
        return [.. found.Select(p => (p.ZoneId, new ZonePhotoView(p.Id, p.Kind, photos + p.Hash, p.Width, p.Height, p.Week)))];
    }

    /// <summary>The latest rounds of some zones, oldest first, with their answers.</summary>
    private static async Task<IReadOnlyList<(int ZoneId, RoundView Round)>> RoundsAsync(LeanDbContext db, IQueryable<Zone> which, CancellationToken cancellationToken)
    {
        var latest = from round in db.ZoneRounds
                     join zone in which on round.ZoneId equals zone.Id
                     where round.Number > zone.RoundCount - ZoneTile.Shown
                     select round;
        var rounds = await latest.OrderBy(r => r.Number).Select(r => new { r.Id, r.ZoneId, r.Number, r.Week, r.SkipReason }).ToListAsync(cancellationToken);
        var answers = (await (from answer in db.ZoneAnswers
                              join round in latest on answer.RoundId equals round.Id
                              select new { answer.RoundId, View = new AnswerView(answer.PointId, answer.Text, answer.Mark, answer.ImprovementId) })
            .ToListAsync(cancellationToken)).ToLookup(a => a.RoundId, a => a.View);
        return [.. rounds.Select(r => (r.ZoneId, new RoundView(
            r.Number, r.Week, r.SkipReason, r.SkipReason is null ? RoundScore.Of(answers[r.Id].Select(a => a.Mark)) : null) { Answers = [.. answers[r.Id]] }))];
    }
}
