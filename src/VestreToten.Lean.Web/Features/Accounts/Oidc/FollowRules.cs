using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>
/// Gives an account the roles that rules give at this sign-in, and takes away those that rules of the same provider gave before. What a
/// person has given is not touched.
/// </summary>
internal sealed partial class FollowRules(ILogger<FollowRules> logger)
{
    /// <summary>The roles that a provider's rules give.</summary>
    public static async Task<RolesByRules> ReadAsync(LeanDbContext db, string provider, ProviderClaims claims, CancellationToken cancellationToken) =>
        RolesByRules.Of(await db.SignInRules.Where(r => r.Provider == provider).ToListAsync(cancellationToken), claims);

    /// <summary>Locks the kommuner that the roles are in, those from before too: one change of their people at a time.</summary>
    public static async Task LockAsync(LeanDbContext db, int accountId, RolesByRules wanted, CancellationToken cancellationToken)
    {
        var units = wanted.Roles.Select(r => r.UnitId).ToList();
        var paths = await db.Units.Where(u => units.Contains(u.Id) || db.Grants.Any(g => g.AccountId == accountId && g.UnitId == u.Id)).Select(u => u.Path).ToListAsync(cancellationToken);
        foreach (var root in paths.Select(UnitPath.RootOf).Distinct().Order())
            await db.LockKommuneAsync(root, cancellationToken);
    }

    /// <summary>Changes the roles; the caller saves.</summary>
    /// <returns>Whether any was taken away.</returns>
    public async Task<bool> ApplyAsync(
        LeanDbContext db, int accountId, string provider, RolesByRules wanted, DateOnly today, CancellationToken cancellationToken)
    {
        var grants = await db.Grants.AsTracking().Where(g => g.AccountId == accountId).ToListAsync(cancellationToken);
        foreach (var role in wanted.Roles)
        {
            var grant = grants.FirstOrDefault(g => (g.UnitId, g.Role) == (role.UnitId, role.Role));
            if (grant is null)
            {
                grant = Grant.To(accountId, role.UnitId, role.Role);
                grant.Follow(provider);
                db.Grants.Add(grant);
                grants.Add(grant);
            }
            else if (grant.Provider == provider)
            {
                grant.Limit(null, null);
            }
        }

        if (wanted.IsUncertain)
            return false;
        List<Grant> gone = [];
        foreach (var grant in grants.Where(g => g.Provider == provider && !wanted.Roles.Contains(new RuledRole(g.UnitId, g.Role))))
        {
            if (grant.Role == Role.Admin && await db.IsLastAdminAsync(accountId, [grant.UnitId], today, cancellationToken))
                LogKept(logger, accountId, provider);
            else
                gone.Add(grant);
        }

        // Administrators find people by their roles, also by one that is over.
        if (gone.Count == grants.Count && gone.Count > 0)
        {
            gone[0].Limit(null, today.AddDays(-1));
            db.Grants.RemoveRange(gone.Skip(1));
        }
        else
        {
            db.Grants.RemoveRange(gone);
        }

        return gone.Count > 0;
    }

    [LoggerMessage(253, LogLevel.Warning, "Account {AccountId} keeps the role of administrator that provider {Provider} no longer gives: nobody else administers the kommune")]
    private static partial void LogKept(ILogger logger, int accountId, string provider);
}
