using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Administration.Retention;

/// <summary>
/// Deletes each night, between three and four, what has grown older than its kommune's settings allow, and says in the audit
/// log how much. On SQLite what is deleted is overwritten, and the write-ahead log emptied.
/// </summary>
internal sealed partial class DeleteOldData(IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<DeleteOldData> logger) : IRecurringJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private const int Hour = 3;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (time.GetUtcNow().InNorway().Hour == Hour)
            await DeleteAsync(cancellationToken);
    }

    /// <summary>Deletes now, whatever hour it is.</summary>
    internal async Task DeleteAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await db.MunicipalSettings.ToDictionaryAsync(s => s.RootUnitId, cancellationToken);
        var any = await RetentionPlan.NobodysAudit(db, time.GetUtcNow()).ExecuteDeleteAsync(cancellationToken) > 0;
        foreach (var kommune in await db.Units.Where(u => u.ParentId == null).Select(u => u.Id).ToListAsync(cancellationToken))
            any |= await DeleteAsync(stored.GetValueOrDefault(kommune) ?? MunicipalSettings.For(kommune), cancellationToken);
        if (any && db is Data.Sqlite.SqliteLeanDbContext && !await WriteAheadLog.TryEmptyAsync(db, cancellationToken))
            LogNotEmptied(logger);
    }

    private async Task<bool> DeleteAsync(MunicipalSettings settings, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockKommuneAsync(settings.RootUnitId, cancellationToken);
        var now = time.GetUtcNow();
        var deleted = await RetentionPlan.DeleteAsync(db, settings, now, cancellationToken);
        if (deleted.Count == 0)
            return false;
        db.ActsFor(null, now);
        foreach (var (kind, count) in deleted)
        {
            db.Note(AuditAction.RetentionRun, unitId: settings.RootUnitId, field: kind.ToString(), after: count.ToString(CultureInfo.InvariantCulture));
            LogDeleted(logger, settings.RootUnitId, count, kind.ToString());
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    [LoggerMessage(232, LogLevel.Information, "Retention in kommune {KommuneId}: deleted {Count} of kind {Kind}")]
    private static partial void LogDeleted(ILogger logger, int kommuneId, int count, string kind);

    [LoggerMessage(233, LogLevel.Warning, "Retention: a reader keeps the write-ahead log; what was deleted stays in it until the next checkpoint")]
    private static partial void LogNotEmptied(ILogger logger);
}
