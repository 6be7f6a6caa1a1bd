using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The names that a board knows: nobody keeps a list, it is who has taken work. The reading asks the right.</summary>
internal sealed class OwnerQueries(AuthorizedReads reads, TimeProvider time)
{
    /// <summary>The most that a field suggests.</summary>
    public const int Suggested = 40;

    private const int DaysBack = 365;

    /// <summary>The names that have taken work on this board within a year, the busiest first.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(
        ClaimsPrincipal who, int boardId, int most = Suggested, CancellationToken cancellationToken = default)
    {
        var since = time.GetUtcNow().AddDays(-DaysBack);
        return await reads.OnBoardAsync(who, Right.WorkOnImprovements, boardId, db => db.Improvements
            .Where(i => i.BoardId == boardId && i.Owner != null && (i.Ended == null || i.Ended >= since))
            .GroupBy(i => i.Owner!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(most).Select(g => g.Key)
            .ToListAsync(cancellationToken), cancellationToken) ?? [];
    }
}
