using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Tokens;

/// <summary>An account's keys, for its owner.</summary>
internal sealed class ApiTokenQueries(AuthorizedReads reads, TimeProvider time)
{
    /// <summary>The keys of the account that has signed in, the newest first; null where none has, any more.</summary>
    public Task<List<ApiTokenView>?> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        var today = time.GetUtcNow().DayInNorway();
        return reads.OfAccountAsync(who, (db, accountId) => db.ApiTokens.Where(t => t.AccountId == accountId).OrderByDescending(t => t.Id)
            .Select(t => new ApiTokenView(t.Id, t.Name, t.Beginning, t.LastDay, t.LastDay < today, t.LastUsed)).ToListAsync(cancellationToken), cancellationToken);
    }
}

/// <summary>A key as its owner sees it.</summary>
public sealed record ApiTokenView(int Id, string Name, string Beginning, DateOnly LastDay, bool IsExpired, DateOnly? LastUsed);
