using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Today;

/// <summary>A feature that knows of something that waits for somebody. The caller has asked which boards the reader sees.</summary>
internal interface IWaitingSource
{
    /// <summary>The place among the sources: what is owed to others first.</summary>
    int Order { get; }

    Task<IReadOnlyList<WaitingRow>> ReadAsync(
        LeanDbContext db, IReadOnlyList<VisibleBoard> boards, DateTimeOffset now, CancellationToken cancellationToken);
}
