using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>
/// A round of a zone is done. The zone's key is the right: whoever has it may do this, and nothing else. Of whoever does it
/// nothing is known, and nothing is kept. Each ✕ becomes one card.
/// </summary>
internal sealed class FinishZoneRound(
    BoardCommands commands, ZoneKeyQueries keys, IdeaLimits limits, BoardRoom room, PhotoIntake intake, PhotoRecords records, ZoneCards cards,
    IDbContextFactory<LeanDbContext> contexts)
{
    /// <param name="photo">How it looks today, or null. It is read to its end, or not at all.</param>
    /// <param name="cancellationToken">Ends the looking up. What has been read whole is kept even if its sender has gone.</param>
    public async Task<RoundAnswer> ExecuteAsync(string key, RoundForm form, IFormFile? photo, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(key, cancellationToken) is not { } zone)
            return RoundFault.NoSuchKey;
        if (zone.Tile.IsClosed)
            return RoundFault.Closed;
        if (zone.Points.Any(p => !form.Marks.ContainsKey(p.Id)))
            return RoundFault.Incomplete;
        // A form that has come before is answered without spending anything.
        if (form.After != zone.RoundCount)
            return await WriteAsync(zone, form, null);
        if (!limits.Spend(zone.BoardId))
            return RoundFault.TooMany;
        if (await FullAsync(zone.BoardId, form.Marks.Values.Contains(PointMark.NeedsAction), photo is not null) is { } full)
            return full;
        if (photo is null)
            return await WriteAsync(zone, form, null);
        await using var upload = ReceivedUpload.Of(photo);
        return await intake.TakeAsync(zone.BoardId, upload, CancellationToken.None) switch
        {
            PhotoOutcome.Refused refused => new RoundAnswer((Outcome<RoundFault>)RoundFault.BadPhoto, PhotoFault: refused.Fault),
            PhotoOutcome.Taken taken => await KeepAsync(zone, form, taken),
            var unknown => throw new System.Diagnostics.UnreachableException(unknown.ToString()),
        };
    }

    /// <summary>The answer where the board has no room; null where it has.</summary>
    private async Task<RoundAnswer?> FullAsync(int boardId, bool makesCards, bool hasPhoto)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (makesCards && !await room.HasForImprovementAsync(db, boardId, CancellationToken.None))
            return RoundFault.BoardFull;
        return hasPhoto && !await room.HasForPhotoAsync(db, boardId, CancellationToken.None)
            ? new RoundAnswer((Outcome<RoundFault>)RoundFault.BadPhoto, PhotoFault: PhotoFault.BoardFull) : null;
    }

    private async Task<RoundAnswer> KeepAsync(ZoneOnPhone zone, RoundForm form, PhotoOutcome.Taken taken)
    {
        RoundAnswer answer = RoundFault.TryAgain;
        List<string> gone = [];
        await records.KeepAsync(taken.Hash, async () => (answer = await WriteAsync(zone, form, taken, gone)).IsDone);
        if (answer.IsDone)
        {
            // A form that came twice has written nothing the second time: its file goes, unless the first one's is the same.
            foreach (var hash in gone.Append(taken.Hash))
                await records.ForgetAsync(hash);
        }

        return answer;
    }

    private async Task<RoundAnswer> WriteAsync(ZoneOnPhone seen, RoundForm form, PhotoOutcome.Taken? taken, List<string>? gone = null)
    {
        try
        {
            return await commands.RunByKeyAsync<RoundAnswer>(seen.BoardId, BoardTopics.Zones | BoardTopics.Improvements, async work =>
            {
                var zone = await work.Db.Zones.AsTracking().Include(z => z.Points).SingleOrDefaultAsync(z => z.Id == seen.Tile.Id && z.Key == seen.Key);
                if (zone is null)
                    return RoundFault.NoSuchKey;
                if (form.After != zone.RoundCount)
                    return await SameAsync(work.Db, zone, form) is { } number ? new RoundAnswer(Outcome.Done, number) : RoundFault.Overtaken;
                if (zone.ClosedOn is not null)
                    return RoundFault.Closed;
                if (!zone.IsAnswered(form.Marks))
                    return RoundFault.Incomplete;
                var round = zone.Finish(form.Marks, IsoWeek.Of(work.Now.DayInNorway()));
                work.Db.ZoneRounds.Add(round);
                await cards.MakeAsync(work, zone, round, taken);
                if (taken is not null)
                    gone!.AddRange((await ZonePhotoRows.AddAsync(work.Db, zone.Id, ZonePhotoKind.Round, taken, round.Week)).Gone);
                return new RoundAnswer(Outcome.Done, round.Number);
            }, CancellationToken.None);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            return RoundFault.TryAgain;
        }
    }

    /// <summary>The round that followed the one that the form follows, where it says the same: the form has come before.</summary>
    private static async Task<int?> SameAsync(LeanDbContext db, Zone zone, RoundForm form)
    {
        var next = await db.ZoneRounds.Include(r => r.Answers).SingleOrDefaultAsync(r => r.ZoneId == zone.Id && r.Number == form.After + 1);
        return next?.Says(form.Marks) == true ? next.Number : null;
    }
}
