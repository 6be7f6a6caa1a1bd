using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Undo;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Platform.Commands;

/// <summary>
/// The one way to change a board: asks the right, locks the board, lets the use case load and change, saves, commits, and
/// then tells the board's screens, once. Where nothing was written nobody is told.
/// </summary>
internal sealed partial class BoardCommands(
    AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time, ILogger<BoardCommands> logger)
{
    // An attempt is lost only to somebody who got through, and only to a change that the board's lock does not hold back:
    // one by another board's escalation, or one that was there before the lock.
    internal const int MaxAttempts = 20;

    private static readonly HashSet<Right> NoRights = [];

    /// <summary>Whoever changes a board by one of these leaves a line in the audit log.</summary>
    private static readonly HashSet<Right> Audited = [Right.SetUpBoard, Right.ManageWalls];

    /// <summary>Changes a board for a user who has the right; for anybody else nothing is loaded.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="right">The right that the change needs.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="topics">What of the board changes.</param>
    /// <param name="change">
    /// Loads and changes, or says why not. It compares what was seen with what is stored. Where somebody else's change came
    /// between reading and saving it is called again, with what is stored then.
    /// </param>
    /// <param name="cancellationToken">Stops the work, until the commit.</param>
    public async Task<TResult> RunAsync<TResult>(
        ClaimsPrincipal user, Right right, int boardId, BoardTopics topics, Func<BoardWork, Task<TResult>> change, CancellationToken cancellationToken)
        where TResult : IOutcome<TResult>
    {
        var rights = await access.RightsAsync(user, boardId, cancellationToken);
        if (!rights.Contains(right))
            return Outcome.Denied;
        IReadOnlyList<RowChange>? written = null;
        IReadOnlySet<int> boards = new HashSet<int>();
        var result = await ChangeAsync(
            boardId, rights, topics, new Asker(SessionClaims.Read(user)?.AccountId, Audited.Contains(right)), change, work => (written, boards) = (work.Written(), work.Boards), cancellationToken);
        return written is null ? result : result.WithUndo(new BoardUndo(stop => TakeBackAsync(user, right, boardId, topics, boards, written, stop)));
    }

    /// <summary>The same for a use case that has no reasons of its own to reject.</summary>
    public async Task<Outcome> RunAsync(
        ClaimsPrincipal user, Right right, int boardId, BoardTopics topics, Func<BoardWork, Task<Outcome>> change, CancellationToken cancellationToken) =>
        (await RunAsync<Outcome<NoFault>>(user, right, boardId, topics, async work => await change(work), cancellationToken)).Kind;

    /// <summary>The same for a phone that has shown the board's key: the key is the right, and the caller has looked it up.</summary>
    public Task<TResult> RunByKeyAsync<TResult>(
        int boardId, BoardTopics topics, Func<BoardWork, Task<TResult>> change, CancellationToken cancellationToken)
        where TResult : IOutcome<TResult> =>
        ChangeAsync(boardId, NoRights, topics, new Asker(null, false), change, _ => { }, cancellationToken);

    /// <summary>Puts rows back, under the same right as the change that wrote them, and tells the same boards.</summary>
    private Task<Outcome> TakeBackAsync(
        ClaimsPrincipal user, Right right, int boardId, BoardTopics topics, IReadOnlySet<int> boards, IReadOnlyList<RowChange> written,
        CancellationToken cancellationToken) =>
        RunAsync(user, right, boardId, topics, async work =>
        {
            foreach (var board in boards)
                work.AlsoChanges(board);
            return await work.Db.TryTakeBackAsync(written, work.CancellationToken) ? Outcome.Done : Outcome.Conflict;
        }, cancellationToken);

    private async Task<TResult> ChangeAsync<TResult>(
        int boardId, IReadOnlySet<Right> rights, BoardTopics topics, Asker asker, Func<BoardWork, Task<TResult>> change, Action<BoardWork> committed,
        CancellationToken cancellationToken)
        where TResult : IOutcome<TResult>
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            try
            {
                return await TryAsync(boardId, rights, topics, asker, change, committed, cancellationToken);
            }
            catch (DbUpdateException e) when (StorageConflict.Is(e))
            {
                // Once more, with what the other has stored.
            }
            catch (RuleViolationException e)
            {
                // A fault of the program, as it should have asked first; what was typed need not go with it.
                LogRule(logger, e, e.Key);
                return Outcome.Rejected;
            }
        }

        return Outcome.Conflict;
    }

    private async Task<TResult> TryAsync<TResult>(
        int boardId, IReadOnlySet<Right> rights, BoardTopics topics, Asker asker, Func<BoardWork, Task<TResult>> change, Action<BoardWork> committed,
        CancellationToken cancellationToken)
        where TResult : IOutcome<TResult>
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockBoardAsync(boardId, cancellationToken);
        var work = new BoardWork(db, boardId, rights, time.GetUtcNow(), cancellationToken);
        db.ActsFor(asker.AccountId, work.Now);
        var result = await change(work);
        if (!result.IsDone)
            return result;
        await work.SaveAsync();
        if (!work.HasChanged)
            return result;
        if (asker.IsAudited && db.AuditedCount == 0)
            throw new InvalidOperationException("A board was about to be set up without a line in the audit log.");
        // A commit that is stopped half-way may have been made all the same, and nobody would be told.
        await transaction.CommitAsync(CancellationToken.None);
        foreach (var board in work.Boards)
            changes.Publish(board, topics);
        committed(work);
        return result;
    }

    /// <summary>Who changes, null for nobody with an account, and whether that must be in the audit log.</summary>
    private sealed record Asker(int? AccountId, bool IsAudited);

    [LoggerMessage(70, LogLevel.Error, "Rule {Rule} was about to be broken by the program; the change was rejected and nothing saved")]
    private static partial void LogRule(ILogger logger, Exception exception, string rule);
}
