using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Features.Boards.Today;

/// <summary>A feature that knows of something that waits for somebody. The caller has asked which boards the reader sees.</summary>
internal interface IWaitingSource
{
    /// <summary>The place among the sources: what is owed to others first.</summary>
    int Order { get; }

    Task<IReadOnlyList<WaitingRow>> ReadAsync(LeanDbContext db, TodayReader reader, CancellationToken cancellationToken);
}
