using System.Linq.Expressions;
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

    private static readonly Expression<Func<Improvement, ImprovementCard>> ToCard = i => new ImprovementCard
    {
        Id = i.Id, Kind = i.Kind, Title = i.Title, State = i.State, Owner = i.Owner, Due = i.Due, Effort = i.Effort, Effect = i.Effect,
        Created = i.Created, Changed = i.Changed, Ended = i.Ended, Comments = i.CommentCount, Photos = i.PhotoCount,
        IsEscalated = i.IsEscalated, Version = i.Version,
    };

    /// <summary>The live board. Of the archive only this year's part is touched, for the count: half a millisecond for 1,500.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="pages">The page that each column is to show, from 0; the first where it is not named.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ImprovementBoard?> BoardAsync(
        ClaimsPrincipal who, int boardId, IReadOnlyDictionary<ImprovementState, int>? pages = null, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => OfBoardAsync(db, boardId, pages, cancellationToken), cancellationToken);

    /// <summary>The same for the wall.</summary>
    public Task<ImprovementBoard?> OnWallAsync(ClaimsPrincipal who, int boardId) => reads.SharedOnBoardAsync(
        who, Right.SeeBoard, boardId, shared, typeof(ImprovementBoard), BoardTopics.Improvements,
        db => OfBoardAsync(db, boardId, pages: null, CancellationToken.None));

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
            who, Right.SeeBoard, boardId, db => ArchiveOfAsync(db, boardId, typed, page, order ?? ArchiveOrder.Newest, cancellationToken), cancellationToken);

    private async Task<ImprovementBoard> OfBoardAsync(
        LeanDbContext db, int boardId, IReadOnlyDictionary<ImprovementState, int>? pages, CancellationToken cancellationToken)
    {
        var today = time.GetUtcNow().DayInNorway();
        var counts = await db.Improvements.OpenOn(boardId).GroupBy(i => i.State).Select(column => new { column.Key, Count = column.Count() })
            .ToDictionaryAsync(column => column.Key, column => column.Count, cancellationToken);
        // A page that has become empty meanwhile is the last one there is.
        var shown = counts.ToDictionary(
            column => column.Key, column => Math.Clamp(pages?.GetValueOrDefault(column.Key) ?? 0, 0, (column.Value - 1) / ImprovementBoard.PageSize));
        var open = counts.Values.All(count => count <= ImprovementBoard.PageSize)
            ? WorkOrder.Sort(await db.Improvements.OpenOn(boardId).Select(ToCard).ToListAsync(cancellationToken), card => card.Place, today)
            : await PagesAsync(db, boardId, shown, today, cancellationToken);
        var done = await db.Improvements.EndedOn(boardId).Where(i => i.State == ImprovementState.Done).Take(DoneShown)
            .Select(ToCard).ToListAsync(cancellationToken);
        var newYear = LocalTime.At(new DateOnly(today.Year, 1, 1), TimeOnly.MinValue);
        var doneThisYear = await db.Improvements.CountAsync(
            i => i.BoardId == boardId && i.State == ImprovementState.Done && i.Ended >= newYear, cancellationToken);
        return new ImprovementBoard(open, done, doneThisYear) { Counts = counts, Pages = shown };
    }

    private static async Task<OpenImprovements> OpenOfAsync(
        LeanDbContext db, int boardId, Func<IQueryable<Improvement>, IQueryable<Improvement>> choose, int most, CancellationToken cancellationToken)
    {
        var chosen = choose(db.Improvements.OpenOn(boardId));
        var cards = await chosen.Take(most).Select(ToCard).ToListAsync(cancellationToken);
        return new OpenImprovements(cards, cards.Count < most ? cards.Count : await chosen.CountAsync(cancellationToken));
    }

    private static async Task<ImprovementDetail?> CardOfAsync(
        LeanDbContext db, int boardId, int improvementId, CancellationToken cancellationToken)
    {
        var improvement = await db.Improvements.Include(i => i.Comments).Include(i => i.Photos).Include(i => i.Events).AsSplitQuery()
            .SingleOrDefaultAsync(i => i.BoardId == boardId && i.Id == improvementId, cancellationToken);
        return improvement is null ? null : new ImprovementDetail
        {
            Card = ToCardNow(improvement),
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

    private static async Task<ImprovementArchive> ArchiveOfAsync(
        LeanDbContext db, int boardId, string? typed, int page, ArchiveOrder order, CancellationToken cancellationToken)
    {
        var skip = Math.Clamp(page, 0, int.MaxValue / PageSize) * PageSize;
        List<ImprovementCard> cards;
        if (string.IsNullOrWhiteSpace(typed))
        {
            cards = await order.Of(db.Improvements.EndedOn(boardId)).Skip(skip).Take(PageSize + 1).Select(ToCard).ToListAsync(cancellationToken);
        }
        else
        {
            var found = await ImprovementSearch.FindAsync(db, boardId, typed, PageSize + 1, skip, cancellationToken);
            cards = found.Count == 0 ? [] : await CardsAsync(db, found, cancellationToken);
        }

        return new ImprovementArchive([.. cards.Take(PageSize)], cards.Count > PageSize);
    }

    /// <summary>A page of each column, in the order to take the work.</summary>
    private static async Task<List<ImprovementCard>> PagesAsync(
        LeanDbContext db, int boardId, Dictionary<ImprovementState, int> pages, DateOnly today, CancellationToken cancellationToken)
    {
        var cards = new List<ImprovementCard>();
        foreach (var (state, page) in pages)
        {
            cards.AddRange(await db.Improvements.OpenOn(boardId).Where(i => i.State == state).InWorkOrder(today)
                .Skip(page * ImprovementBoard.PageSize).Take(ImprovementBoard.PageSize).Select(ToCard).ToListAsync(cancellationToken));
        }

        return cards;
    }

    /// <summary>The cards of these numbers, in their order.</summary>
    private static async Task<List<ImprovementCard>> CardsAsync(LeanDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        // The list as one parameter: with one for each number EF would write the statement anew at every search.
        var read = await db.Improvements.Where(i => EF.Parameter(ids).Contains(i.Id)).Select(ToCard)
            .ToDictionaryAsync(card => card.Id, cancellationToken);
        return [.. ids.Where(read.ContainsKey).Select(id => read[id])];
    }

    private static readonly Func<Improvement, ImprovementCard> ToCardNow = ToCard.Compile();
}
