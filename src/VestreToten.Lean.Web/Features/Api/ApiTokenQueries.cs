using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Api;

/// <summary>An account's keys, for its owner. The callers have asked for leave.</summary>
internal sealed class ApiTokenQueries(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>The keys of an account, the newest first.</summary>
    public async Task<IReadOnlyList<ApiTokenView>> OfAsync(int accountId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var today = time.GetUtcNow().DayInNorway();
        return await db.ApiTokens.Where(t => t.AccountId == accountId).OrderByDescending(t => t.Id)
            .Select(t => new ApiTokenView(t.Id, t.Name, t.Beginning, t.LastDay, t.LastDay < today, t.LastUsed)).ToListAsync(cancellationToken);
    }
}

/// <summary>A key as its owner sees it.</summary>
public sealed record ApiTokenView(int Id, string Name, string Beginning, DateOnly LastDay, bool IsExpired, DateOnly? LastUsed);
