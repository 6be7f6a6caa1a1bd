using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Features.Meetings.Steps;

/// <summary>What the steps ask beside the board. The callers have asked for leave.</summary>
internal sealed class StepQueries(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    private const int DaysBack = 365;

    /// <summary>The names that have taken work on this board within a year, the busiest first.</summary>
    public async Task<IReadOnlyList<string>> OwnersAsync(int boardId, int most, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var since = time.GetUtcNow().AddDays(-DaysBack);
        return await db.Improvements
            .Where(i => i.BoardId == boardId && i.Owner != null && (i.Ended == null || i.Ended >= since))
            .GroupBy(i => i.Owner!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(most).Select(g => g.Key)
            .ToListAsync(cancellationToken);
    }
}
