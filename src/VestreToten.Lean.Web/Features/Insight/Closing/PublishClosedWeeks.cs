using System.Data;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Insight.Closing;

/// <summary>
/// Writes what the weeks that have closed let out, each week once and for good, with the tree and the threshold of today.
/// The root's row says that a week is written: a count that comes later than that never enters.
/// </summary>
internal sealed partial class PublishClosedWeeks(
    IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<PublishClosedWeeks> logger) : IRecurringJob
{
    // Of a long history some weeks at a time: so long is the database held at most, and so much is in memory.
    private const int WeeksAtOnce = 4;

    Task IRecurringJob.ExecuteAsync(CancellationToken cancellationToken) => ExecuteAsync(cancellationToken);

    /// <summary>Writes every closed week that is not written yet. A week is there as a whole or not at all.</summary>
    /// <returns>How many weeks were written here; another node may have written others.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        var newest = Period.NewestClosedWeek(time.GetUtcNow().DayInNorway());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var written = await NewestWrittenAsync(db, cancellationToken);
        if (written >= newest || await FirstAsync(db, written, newest, cancellationToken) is not { } first)
            return 0;

        var book = written is null ? new ClosingBook() : await RecallAsync(db, cancellationToken);
        var weeks = 0;
        for (var next = first; next <= newest;)
        {
            List<IsoWeek> some = [.. Enumerable.Range(0, WeeksAtOnce).Select(next.AddWeeks).TakeWhile(week => week <= newest)];
            if (!await TryWriteAsync(db, book, written, some, cancellationToken))
                break;
            (written, next, weeks) = (some[^1], some[^1].AddWeeks(1), weeks + some.Count);
        }

        LogWritten(logger, weeks, newest);
        return weeks;
    }

    /// <summary>The week after the last that is written; where none is, the first with a count. Null while there is no kommune.</summary>
    private static async Task<IsoWeek?> FirstAsync(LeanDbContext db, IsoWeek? written, IsoWeek newest, CancellationToken cancellationToken)
    {
        if (written is { } last)
            return last.AddWeeks(1);
        if (!await db.Units.AnyAsync(cancellationToken))
            return null;
        var counted = await ClosingCounts.FirstWeekAsync(db, cancellationToken);
        return counted < newest ? counted : newest;
    }

    private static Task<IsoWeek?> NewestWrittenAsync(LeanDbContext db, CancellationToken cancellationToken) => (
        from root in db.Units
        join week in db.ClosedWeeks on root.Id equals week.UnitId
        where root.ParentId == null
        orderby week.Week descending
        select (IsoWeek?)week.Week).FirstOrDefaultAsync(cancellationToken);

    // One row at a time goes into the book, which keeps what each series needs and no rows.
    private static async Task<ClosingBook> RecallAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        var book = new ClosingBook();
        await foreach (var week in db.ClosedWeeks.OrderBy(w => w.UnitId).ThenBy(w => w.Week).AsAsyncEnumerable().WithCancellation(cancellationToken))
            book.Recall(week);
        var goals = db.ClosedGoalWeeks.OrderBy(w => w.UnitId).ThenBy(w => w.GoalId).ThenBy(w => w.Week);
        await foreach (var week in goals.AsAsyncEnumerable().WithCancellation(cancellationToken))
            book.Recall(week);
        return book;
    }

    /// <summary>False where another node has written meanwhile: it goes on, and what this one remembers is out of date.</summary>
    private static async Task<bool> TryWriteAsync(
        LeanDbContext db, ClosingBook book, IsoWeek? written, List<IsoWeek> weeks, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        // SQLite's write transaction is alone anyway. Here it comes before the first look, which then sees what the other wrote.
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"LOCK TABLE \"ClosedWeeks\" IN SHARE ROW EXCLUSIVE MODE", cancellationToken);
        if (await NewestWrittenAsync(db, cancellationToken) != written)
            return false;
        var counts = await ClosingCounts.ReadAsync(db, weeks[0], weeks[^1], cancellationToken);
        var closed = weeks.SelectMany(counts.Sheets).Select(book.Close).ToList();
        await BulkRows.InsertAsync(db, closed.SelectMany(c => c.Units).OrderBy(w => w.UnitId).ThenBy(w => w.Week), cancellationToken);
        await BulkRows.InsertAsync(
            db, closed.SelectMany(c => c.Goals).OrderBy(w => w.UnitId).ThenBy(w => w.GoalId).ThenBy(w => w.Week), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    [LoggerMessage(110, LogLevel.Information, "Published {Weeks} closed weeks, up to {Week}")]
    private static partial void LogWritten(ILogger logger, int weeks, IsoWeek week);
}
