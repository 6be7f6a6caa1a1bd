using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Undo;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Circuits;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Platform.Commands;

/// <summary>
/// The one way to change a kommune's units and people: locks the kommune, asks the right, lets the use case load and change,
/// saves, commits, tells the boards that changed, and ends the circuits of those who have lost a role. As one administrator
/// at a time is let in, rules over the whole tree, or over all administrators, hold.
/// </summary>
internal sealed partial class KommuneCommands(
    IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, EndCircuits circuits, TimeProvider time, ILogger<KommuneCommands> logger)
{
    // Lost only to another kommune's, or to what takes no lock: the same address at the same time.
    internal const int MaxAttempts = 5;

    private readonly AccessQuestions _ask = new(time);

    /// <summary>Changes a kommune for a user who has the right somewhere in it; for anybody else nothing is loaded.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="right">The right that the change needs.</param>
    /// <param name="change">Loads and changes, or says why not. It asks <see cref="KommuneWork.Reaches"/> of every unit that it touches.</param>
    /// <param name="cancellationToken">Stops the work, until the commit.</param>
    public async Task<TResult> RunAsync<TResult>(
        ClaimsPrincipal user, Right right, Func<KommuneWork, Task<TResult>> change, CancellationToken cancellationToken)
        where TResult : IOutcome<TResult>
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            try
            {
                return await TryAsync(user, right, change, cancellationToken);
            }
            catch (DbUpdateException e) when (StorageConflict.Is(e))
            {
                // Once more, with what the other has stored.
            }
            catch (RuleViolationException e)
            {
                LogRule(logger, e, e.Key);
                return Outcome.Rejected;
            }
        }

        return Outcome.Conflict;
    }

    private async Task<TResult> TryAsync<TResult>(
        ClaimsPrincipal user, Right right, Func<KommuneWork, Task<TResult>> change, CancellationToken cancellationToken)
        where TResult : IOutcome<TResult>
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var root in (await _ask.ReachAsync(db, user, right, cancellationToken)).Select(UnitPath.RootOf).Distinct().Order())
            await db.LockKommuneAsync(root, cancellationToken);
        // Asked under the lock: another administrator may have taken the role away while this one waited.
        var reach = await _ask.ReachAsync(db, user, right, cancellationToken);
        if (reach.Count == 0)
            return Outcome.Denied;
        var work = new KommuneWork(db, reach, time.GetUtcNow(), cancellationToken);
        db.ActsFor(SessionClaims.Read(user)?.AccountId, work.Now);
        var result = await change(work);
        if (!result.IsDone)
            return result;
        await work.SaveAsync();
        if (!work.HasChanged)
            return result;
        if (db.AuditedCount == 0)
            throw new InvalidOperationException("A kommune was about to be changed without a line in the audit log.");
        await transaction.CommitAsync(CancellationToken.None);
        foreach (var board in work.Boards)
            changes.Publish(board, work.Topics);
        await EndCircuitsAsync();
        return work.Written() is { } written
            ? result.WithUndo(new BoardUndo(stop => TakeBackAsync(user, right, work.Units, written, stop)))
            : result;
    }

    private async Task<Outcome> TakeBackAsync(
        ClaimsPrincipal user, Right right, IReadOnlySet<int> units, IReadOnlyList<RowChange> written, CancellationToken cancellationToken) =>
        (await RunAsync<Outcome<NoFault>>(user, right, async work =>
        {
            foreach (var unit in await work.Db.Units.Where(u => units.Contains(u.Id)).ToListAsync(cancellationToken))
            {
                if (!work.Reaches(unit.Path))
                    return Outcome.Denied;
                await work.ChangesAsync(unit);
            }

            return await work.Db.TryTakeBackAsync(written, cancellationToken) ? Outcome.Done : Outcome.Conflict;
        }, cancellationToken)).Kind;

    private async Task EndCircuitsAsync()
    {
        try
        {
            await circuits.ExecuteAsync(CancellationToken.None);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            // It is asked again within three seconds, and by whatever comes in to the circuit.
        }
    }

    [LoggerMessage(150, LogLevel.Error, "Rule {Rule} was about to be broken by the program in administration; the change was rejected and nothing saved")]
    private static partial void LogRule(ILogger logger, Exception exception, string rule);
}
