using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace VestreToten.Lean.Data.Auditing;

/// <summary>Says in the program's log, under the category <c>Audit</c>, what the audit log has got, once that is committed.</summary>
internal sealed partial class AuditLogging : DbTransactionInterceptor
{
    public const string Category = "Audit";

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Log(eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Log(eventData);
        return Task.CompletedTask;
    }

    private static void Log(TransactionEndEventData eventData)
    {
        if (eventData.Context is not LeanDbContext db || db.TakeAudited() is not { Count: > 0 } entries)
            return;
        var logger = db.GetService<ILoggerFactory>().CreateLogger(Category);
        foreach (var e in entries)
            LogEntry(logger, e.Id, e.Action, e.ActorId, e.KommuneId, e.PersonId, e.UnitId, e.Field);
    }

    [LoggerMessage(230, LogLevel.Information, "Audit entry {EntryId}: {Action} by account {ActorId}, kommune {KommuneId}, person {PersonId}, unit {UnitId}, field {Field}")]
    private static partial void LogEntry(
        ILogger logger, long entryId, AuditAction action, int? actorId, int? kommuneId, int? personId, int? unitId, string? field);
}
