using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Features.Improvements;

/// <summary>The names that a board knows: nobody keeps a list, it is who has taken work. The callers have asked for leave.</summary>
internal sealed class OwnerQueries(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>The most that a field suggests.</summary>
    public const int Suggested = 40;

    private const int DaysBack = 365;

    /// <summary>The names that have taken work on this board within a year, the busiest first.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(int boardId, int most = Suggested, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var since = time.GetUtcNow().AddDays(-DaysBack);
        return await db.Improvements
            .Where(i => i.BoardId == boardId && i.Owner != null && (i.Ended == null || i.Ended >= since))
            .GroupBy(i => i.Owner!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(most).Select(g => g.Key)
            .ToListAsync(cancellationToken);
    }
}
