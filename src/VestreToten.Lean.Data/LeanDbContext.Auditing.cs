using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Auditing;

namespace VestreToten.Lean.Data;

public abstract partial class LeanDbContext
{
    private AuditBook? _audit;

    /// <summary>The audit log.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>How many lines of the audit log this context has written since it was opened.</summary>
    public int AuditedCount => _audit?.Count ?? 0;

    /// <summary>
    /// From now on, what this context saves of the rows that the audit log follows is written there in the same transaction.
    /// </summary>
    /// <param name="accountId">Who acts; null for nobody with an account.</param>
    /// <param name="now">When.</param>
    public LeanDbContext ActsFor(int? accountId, DateTimeOffset now)
    {
        _audit ??= new AuditBook(this);
        (_audit.ActorId, _audit.Now) = (accountId, now);
        return this;
    }

    /// <summary>Notes what no row tells; it is written with the next save.</summary>
    public void Note(AuditAction action, int? personId = null, int? unitId = null, string? thing = null, string? field = null, string? after = null) =>
        (_audit ?? throw new InvalidOperationException("Nobody acts: call ActsFor first.")).Note(
            new AuditLine(action) { Person = () => personId, Unit = () => unitId, Thing = () => thing, Field = field, After = after });

    /// <inheritdoc />
    /// <returns>How many rows were written, those of the audit log not counted.</returns>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_audit?.Collect() is not { Count: > 0 } lines)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // What has changed was looked for by Collect: of ten thousand rows, to look three times takes longer than to write them.
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await _audit.AddAsync(lines, cancellationToken);
            await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null)
                await own.CommitAsync(CancellationToken.None);
            return saved;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _audit = null;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        // Contexts are pooled: the next one to use it acts for itself.
        _audit = null;
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    internal IReadOnlyList<AuditEntry>? TakeAudited() => _audit?.Take();
}
