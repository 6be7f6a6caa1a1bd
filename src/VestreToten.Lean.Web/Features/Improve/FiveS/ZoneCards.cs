using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>
/// The cards of a round's ✕, in the language of whoever did it. A point whose card is not ended gets no second one: the round
/// names that.
/// </summary>
internal sealed class ZoneCards(IStringLocalizer<FiveSTexts> words)
{
    public async Task MakeAsync(BoardWork work, Zone zone, ZoneRound round, PhotoOutcome.Taken? photo)
    {
        var wrong = round.Answers.Where(a => a.Mark == PointMark.NeedsAction).ToList();
        if (wrong.Count == 0)
            return;
        var points = wrong.Select(a => a.PointId).ToList();
        var open = (await (from answer in work.Db.ZoneAnswers
                           join card in work.Db.Improvements on answer.ImprovementId equals card.Id
                           where points.Contains(answer.PointId) && card.State != ImprovementState.Done && card.State != ImprovementState.Declined
                           select new { answer.PointId, card.Id })
            .ToListAsync(work.CancellationToken)).ToLookup(c => c.PointId, c => c.Id);
        // A round has no hour, so its cards have none: they are as old as the day.
        var day = LocalTime.At(work.Now.DayInNorway(), TimeOnly.MinValue);
        var meeting = await RunningMeeting.OfAsync(work.Db, work.BoardId, work.CancellationToken);
        var made = wrong.Where(a => !open.Contains(a.PointId)).ToDictionary(a => a, a => New(work.BoardId, zone, round, a, photo, day, meeting));
        work.Db.Improvements.AddRange(made.Values);
        await work.SaveAsync();
        foreach (var answer in wrong)
            answer.Becomes(made.TryGetValue(answer, out var card) ? card.Id : open[answer.PointId].Max());
    }

    private Improvement New(int boardId, Zone zone, ZoneRound round, ZoneAnswer answer, PhotoOutcome.Taken? photo, DateTimeOffset day, int? meeting)
    {
        var card = Improvement.Propose(
            boardId, ImprovementKind.Suggestion, PlainText.Shorten(words["Card.Title", zone.Name, answer.Text], ImprovementTexts.Title.MaxLength),
            words["Card.Text", zone.Name, round.Week.Number, answer.Text], null, day, meeting);
        if (photo is not null)
            card.AddPhoto(ImprovementPhoto.Of(photo.Hash, PhotoKind.Before, photo.Width, photo.Height, photo.Bytes, day), day, meeting);
        return card;
    }
}
