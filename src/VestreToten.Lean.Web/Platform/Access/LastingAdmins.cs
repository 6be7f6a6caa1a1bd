using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// Who administers all of a kommune for good: can sign in, and has a role at its root that has begun and has no end. Nobody takes
/// the last of them away, not even a program.
/// </summary>
internal static class LastingAdmins
{
    /// <summary>Their roles, in all kommuner.</summary>
    public static IQueryable<Grant> LastingAdminGrants(this LeanDbContext db, DateOnly today) =>
        from grant in db.Grants
        join account in db.Users on grant.AccountId equals account.Id
        join unit in db.Units on grant.UnitId equals unit.Id
        where grant.Role == Role.Admin && unit.ParentId == null && grant.LastDay == null && (grant.FirstDay == null || grant.FirstDay <= today)
            && !account.IsDisabled && account.IsTaken
        select grant;

    /// <summary>Those of some kommuner, by their roots, that are administered for good.</summary>
    public static async Task<HashSet<int>> AdministeredAsync(
        this LeanDbContext db, IReadOnlyCollection<int> roots, DateOnly today, CancellationToken cancellationToken) =>
        [.. await db.LastingAdminGrants(today).Where(g => roots.Contains(g.UnitId)).Select(g => g.UnitId).Distinct().ToListAsync(cancellationToken)];

    /// <summary>Whether one of some units is a kommune that nobody administers for good but this account.</summary>
    public static async Task<bool> IsLastAdminAsync(
        this LeanDbContext db, int accountId, IReadOnlyCollection<int> unitIds, DateOnly today, CancellationToken cancellationToken) =>
        await db.LastingAdminGrants(today).Where(g => g.AccountId == accountId && unitIds.Contains(g.UnitId))
            .AnyAsync(g => !db.LastingAdminGrants(today).Any(other => other.UnitId == g.UnitId && other.AccountId != accountId), cancellationToken);

    /// <summary>The same of an account and the days of its role that are not stored yet.</summary>
    public static bool IsLasting(bool isDisabled, bool isTaken, DateOnly? firstDay, DateOnly? lastDay, DateOnly today) =>
        !isDisabled && isTaken && lastDay is null && (firstDay is null || firstDay <= today);
}
