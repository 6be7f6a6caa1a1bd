using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The improvements as they are shown. Every reading asks the right.</summary>
internal sealed class ImprovementQueries(AuthorizedReads reads, SharedReadings shared, TimeProvider time)
{
    /// <summary>How many that were done still hang on the board.</summary>
    internal const int DoneShown = 8;

    /// <summary>How many the archive shows at once.</summary>
    internal const int PageSize = 50;

    private DateOnly Today => time.GetUtcNow().DayInNorway();

    /// <summary>The live board. Of the archive only this year's part is touched, for the count: half a millisecond for 1,500.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="pages">The page that each column is to show, from 0; the first where it is not named.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ImprovementBoard?> BoardAsync(
        ClaimsPrincipal who, int boardId, IReadOnlyDictionary<ImprovementState, int>? pages = null, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => BoardReads.OfAsync(db, boardId, pages, Today, cancellationToken), cancellationToken);

    /// <summary>The same for the wall.</summary>
    public Task<ImprovementBoard?> OnWallAsync(ClaimsPrincipal who, int boardId) => reads.SharedOnBoardAsync(
        who, Right.SeeBoard, boardId, shared, typeof(ImprovementBoard), BoardTopics.Improvements,
        db => BoardReads.OfAsync(db, boardId, pages: null, Today, CancellationToken.None));

    /// <summary>The first of the open improvements that a reader chooses and puts in order, and how many it chose.</summary>
    public Task<OpenImprovements?> OpenAsync(
        ClaimsPrincipal who, int boardId, Func<IQueryable<Improvement>, IQueryable<Improvement>> choose, int most,
        CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => OpenOfAsync(db, boardId, choose, most, cancellationToken), cancellationToken);

    /// <summary>One improvement with all that belongs to it; null where the board has no such.</summary>
    public Task<ImprovementDetail?> CardAsync(
        ClaimsPrincipal who, int boardId, int improvementId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => CardOfAsync(db, boardId, improvementId, cancellationToken), cancellationToken);

    /// <summary>What was done or declined, the newest first; with words typed, all that hold them, open ones too.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="typed">What somebody typed in the search field.</param>
    /// <param name="page">The page, from 0.</param>
    /// <param name="order">The order of what has ended; a search has the best first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ImprovementArchive?> ArchiveAsync(
        ClaimsPrincipal who, int boardId, string? typed, int page, ArchiveOrder? order = null, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(
            who, Right.SeeBoard, boardId, db => ArchiveReads.OfAsync(db, boardId, typed, page, order ?? ArchiveOrder.Newest, cancellationToken), cancellationToken);

    private static async Task<OpenImprovements> OpenOfAsync(
        LeanDbContext db, int boardId, Func<IQueryable<Improvement>, IQueryable<Improvement>> choose, int most, CancellationToken cancellationToken)
    {
        var chosen = choose(db.Improvements.OpenOn(boardId));
        var cards = await chosen.Take(most).Select(CardReads.Of).ToListAsync(cancellationToken);
        return new OpenImprovements(cards, cards.Count < most ? cards.Count : await chosen.CountAsync(cancellationToken));
    }

    private static async Task<ImprovementDetail?> CardOfAsync(
        LeanDbContext db, int boardId, int improvementId, CancellationToken cancellationToken)
    {
        var improvement = await db.Improvements.Include(i => i.Comments).Include(i => i.Photos).Include(i => i.Events).AsSplitQuery()
            .SingleOrDefaultAsync(i => i.BoardId == boardId && i.Id == improvementId, cancellationToken);
        return improvement is null ? null : new ImprovementDetail
        {
            Card = CardReads.OfNow(improvement),
            Text = improvement.Text,
            ProposedBy = improvement.ProposedBy,
            DeclineReason = improvement.DeclineReason,
            Whys = improvement.Whys?.Answers ?? [],
            A3 = improvement.A3,
            UndoableChange = improvement.UndoableChange,
            Comments = [.. improvement.Comments.Select(c => new ImprovementDetail.Comment(c.Text, c.Name, c.At))],
            Photos = [.. improvement.Photos.Select(p => new ImprovementDetail.Photo(p.Hash, p.Kind))],
            History = [.. improvement.Events.Reverse().Select(e => new ImprovementDetail.Happened(e.Number, e.Kind, e.From, e.To, e.At))],
        };
    }
}
