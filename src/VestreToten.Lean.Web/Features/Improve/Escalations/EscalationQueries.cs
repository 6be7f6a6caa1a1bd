using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>What a board has sent up and what it is asked from below. Every reading asks the right.</summary>
internal sealed class EscalationQueries(AuthorizedReads reads, SharedReadings shared, TimeProvider time)
{
    /// <summary>The most that one list shows.</summary>
    public const int Most = 100;

    /// <summary>The most improvements that are offered to be sent up, the newest, and the one that was chosen on its card.</summary>
    public const int MaxChoices = 500;

    private DateOnly Today => time.GetUtcNow().DayInNorway();

    /// <summary>The open ones, counted, for the wall.</summary>
    public Task<OpenEscalations?> CountAsync(ClaimsPrincipal who, int boardId) => reads.SharedOnBoardAsync(
        who, Right.SeeBoard, boardId, shared, typeof(OpenEscalations), BoardTopics.Improvements,
        db => OpenOfAsync(db, boardId, Today, CancellationToken.None));

    /// <summary>Both lists: the open ones first, those whose deadline comes first at the top, then the answered ones, newest first.</summary>
    public Task<EscalationLists?> ReadAsync(
        ClaimsPrincipal who, int boardId, int? chosen = null, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => ListsAsync(db, boardId, chosen, Today, cancellationToken), cancellationToken);

    /// <summary>What the running meeting looks at.</summary>
    public Task<EscalationsOfMeeting?> OfMeetingAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, async db =>
        {
            var since = await db.Meetings.Where(m => m.BoardId == boardId && m.Ended != null).MaxAsync(m => m.Ended, cancellationToken);
            var received = await ListAsync(db, db.Escalations.Where(e => e.ToBoardId == boardId && e.AnsweredAt == null), Today, cancellationToken);
            var sent = await ListAsync(
                db, db.Escalations.Where(e => e.FromBoardId == boardId && e.Verdict != Verdict.Withdrawn
                    && (e.AnsweredAt == null || since == null || e.AnsweredAt >= since)),
                Today, cancellationToken);
            var above = (await BoardAbove.FindAsync(db, boardId, cancellationToken))?.UnitName;
            return new EscalationsOfMeeting(above, received, [.. sent.Where(r => !r.IsOpen)], [.. sent.Where(r => r.IsOpen)]);
        }, cancellationToken);

    /// <summary>The name of the nearest unit above with a board; null where there is none.</summary>
    public Task<string?> AboveAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, async db => (await BoardAbove.FindAsync(db, boardId, cancellationToken))?.UnitName, cancellationToken);

    /// <summary>The open ones of a board, counted, for those who have asked the right.</summary>
    internal static async Task<OpenEscalations> OpenOfAsync(LeanDbContext db, int boardId, DateOnly today, CancellationToken cancellationToken)
    {
        // Whoever asked first waits for the answer from further up, too. A kommune has three levels above a unit at most.
        var open = await db.Escalations
            .Where(e => e.AnsweredAt == null && (e.FromBoardId == boardId || e.ToBoardId == boardId
                || e.Earlier!.FromBoardId == boardId || e.Earlier!.Earlier!.FromBoardId == boardId))
            .Select(e => new { IsSent = e.ToBoardId != boardId, IsMissed = e.Deadline < today }).ToListAsync(cancellationToken);
        var slug = open.Count == 0 ? "" : await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == boardId
            select unit.Slug)
            .SingleAsync(cancellationToken);
        return new OpenEscalations(slug,
            open.Count(e => e.IsSent), open.Count(e => e.IsSent && e.IsMissed),
            open.Count(e => !e.IsSent), open.Count(e => !e.IsSent && e.IsMissed));
    }

    private static async Task<EscalationLists> ListsAsync(
        LeanDbContext db, int boardId, int? chosen, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await ListAsync(db, db.Escalations.Where(e => e.FromBoardId == boardId), today, cancellationToken);
        var received = await ListAsync(db, db.Escalations.Where(e => e.ToBoardId == boardId), today, cancellationToken);
        var canBeSent = await db.Improvements.OpenOn(boardId).Where(i => !i.IsEscalated)
            .OrderBy(i => i.Id == chosen ? 0 : 1).ThenByDescending(i => i.Created).ThenByDescending(i => i.Id).Take(MaxChoices).Select(i => new SendableImprovement(i.Id, i.Title))
            .ToListAsync(cancellationToken);
        return new EscalationLists(
            (await BoardAbove.FindAsync(db, boardId, cancellationToken))?.UnitName, await FurtherSteps.AddAsync(db, rows, today, cancellationToken),
            received, canBeSent);
    }

    private static async Task<List<EscalationRow>> ListAsync(
        LeanDbContext db, IQueryable<Escalation> which, DateOnly today, CancellationToken cancellationToken)
    {
        // The received card has the sent one's title until the receiving board gives it another: each board reads its own.
        var rows = await (
            from e in which
            join sent in db.Improvements on e.ImprovementId equals sent.Id
            join came in db.Improvements on e.ReceivedImprovementId equals came.Id
            join fromBoard in db.Boards on e.FromBoardId equals fromBoard.Id
            join fromUnit in db.Units on fromBoard.UnitId equals fromUnit.Id
            join toBoard in db.Boards on e.ToBoardId equals toBoard.Id
            join toUnit in db.Units on toBoard.UnitId equals toUnit.Id
            orderby e.AnsweredAt == null descending, e.Created descending
            select new EscalationRow(
                e.Id, sent.Title, came.Title, fromUnit.Name, toUnit.Name, e.Message, e.Created, e.Deadline,
                e.AnsweredAt == null && e.Deadline < today, e.Verdict, e.Answer, e.AnsweredAt))
            .Take(Most).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(r => !r.IsOpen).ThenBy(r => r.IsOpen ? r.Deadline : default).ThenByDescending(r => r.AnsweredAt ?? r.Created)];
    }
}
