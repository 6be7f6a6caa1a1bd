using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>
/// Hangs a suggestion or a time thief up on a board. The key is the right: whoever has it may do this, and nothing else.
/// </summary>
internal sealed class ProposeIdea(
    BoardCommands commands, IdeaQueries queries, RecentIdeas recent, IdeaLimits limits, BoardRoom room, PhotoIntake intake, PhotoRecords records,
    IDbContextFactory<LeanDbContext> contexts)
{
    /// <param name="photo">The photo from before, or null. It is read to its end, or not at all.</param>
    /// <param name="cancellationToken">Ends the looking up. What has been read whole is kept even if its sender has gone: their retry finds it.</param>
    public async Task<IdeaAnswer> ExecuteAsync(string key, IdeaForm idea, IFormFile? photo, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(key, cancellationToken) is not { } board)
            return new IdeaAnswer(IdeaOutcome.NoSuchKey);
        if (!idea.IsFine)
            return new IdeaAnswer(IdeaOutcome.BadText);
        return await recent.OnceAsync(board.BoardId, idea.Fingerprint(photo?.Length ?? IdeaForm.NoPhoto), () => HangUpAsync(board.BoardId, idea, photo));
    }

    private async Task<IdeaAnswer> HangUpAsync(int boardId, IdeaForm idea, IFormFile? photo)
    {
        if (!limits.Spend(boardId))
            return new IdeaAnswer(IdeaOutcome.TooMany);
        if (await FullAsync(boardId, photo is not null) is { } full)
            return full;
        var hash = FollowKey.Hash(idea.FollowKey(photo?.Length ?? IdeaForm.NoPhoto));
        if (photo is null)
            return await WriteAsync(boardId, idea, hash, null) ? new IdeaAnswer(IdeaOutcome.Received) : new IdeaAnswer(IdeaOutcome.TryAgain);
        await using var upload = ReceivedUpload.Of(photo);
        return await intake.TakeAsync(boardId, upload, CancellationToken.None) switch
        {
            PhotoOutcome.Refused refused => new IdeaAnswer(IdeaOutcome.BadPhoto, refused.Fault),
            PhotoOutcome.Taken taken when await records.KeepAsync(taken.Hash, () => WriteAsync(boardId, idea, hash, taken)) => new IdeaAnswer(IdeaOutcome.Received),
            _ => new IdeaAnswer(IdeaOutcome.TryAgain),
        };
    }

    /// <summary>The answer where the board has no room; null where it has.</summary>
    private async Task<IdeaAnswer?> FullAsync(int boardId, bool hasPhoto)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (!await room.HasForImprovementAsync(db, boardId, CancellationToken.None))
            return new IdeaAnswer(IdeaOutcome.BoardFull);
        return hasPhoto && !await room.HasForPhotoAsync(db, boardId, CancellationToken.None)
            ? new IdeaAnswer(IdeaOutcome.BadPhoto, PhotoFault.BoardFull) : null;
    }

    private async Task<bool> WriteAsync(int boardId, IdeaForm idea, byte[] followHash, PhotoOutcome.Taken? photo)
    {
        try
        {
            return await commands.RunByKeyAsync<Outcome<NoFault>>(boardId, BoardTopics.Improvements, async work =>
            {
                // The same form, from before a restart or by another node.
                if (await work.Db.Improvements.AnyAsync(i => i.FollowHash == followHash))
                    return Outcome.Done;
                var meetingId = await RunningMeeting.OfAsync(work.Db, boardId, CancellationToken.None);
                var improvement = Improvement.Propose(boardId, idea.Kind!.Value, idea.Title, idea.Text, idea.Name, work.Now, meetingId);
                improvement.LetSenderFollow(followHash);
                if (photo is not null)
                    improvement.AddPhoto(ImprovementPhoto.Of(photo.Hash, PhotoKind.Before, photo.Width, photo.Height, photo.Bytes, work.Now), work.Now, meetingId);
                work.Db.Improvements.Add(improvement);
                return Outcome.Done;
            }, CancellationToken.None) == Outcome.Done;
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            return false;
        }
    }
}
